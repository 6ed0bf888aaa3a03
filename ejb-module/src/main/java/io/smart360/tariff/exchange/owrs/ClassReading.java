package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the charges of one customer class from its fields and its bill formula. */
final class ClassReading {

  static final String USAGE = "usage";
  private static final String BILL = "bill";
  private static final String REMAINDER = "bill_adjustment";
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final ClassBlock block;
  private final String customerClass;
  private final Map<String, Charge> charges = new LinkedHashMap<>();
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();
  private final Map<String, ValueTable<Formula>> definitions = new LinkedHashMap<>();
  private final Set<String> onBill = new LinkedHashSet<>();
  private final Set<String> used = new HashSet<>(Set.of(BILL));

  ClassReading(String customerClass, ClassBlock block) {
    this.customerClass = customerClass;
    this.block = block;
  }

  ClassTariff read() {
    Formula bill = bill();
    BillFormula parts = BillFormula.of(bill);
    parts.terms().forEach(term -> onBill.addAll(Formula.of(term.expression()).names()));
    onBill.remove(USAGE);
    Optional<BigDecimal> factor = parts.commonFactor();
    boolean isSum =
        factor.isPresent() && factor.get().compareTo(BigDecimal.ONE) >= 0 && isOfTerms(parts);
    if (isSum) {
      addTerms(parts);
    } else {
      addNamed(bill);
    }
    needs.values().forEach(needed -> needed.forEach(this::defineIfNoLine));
    noteUnused();
    BigDecimal percent =
        isSum ? factor.get().subtract(BigDecimal.ONE).multiply(HUNDRED) : BigDecimal.ZERO;
    return new ClassTariff(customerClass, charges, needs, definitions, percent);
  }

  private Formula bill() {
    FieldValue bill =
        block
            .value(BILL)
            .orElseThrow(
                () ->
                    new Unrepresentable(
                        block.entry(), "no bill formula", "add 'bill: service_charge+...'"));
    if (bill instanceof FieldValue.Amounts amounts && amounts.table().isSingle()) {
      return amounts.table().single();
    }
    throw new Unrepresentable(block.place(BILL), "the bill is no formula", "add up its charges");
  }

  /** Whether each term is one field, or an expression that needs no field of the bill. */
  private static boolean isOfTerms(BillFormula parts) {
    Set<String> named = new HashSet<>();
    for (BillFormula.Term term : parts.terms()) {
      boolean isNew = term.name().map(named::add).orElse(true);
      boolean isOwn =
          term.name().isPresent()
              || Formula.of(term.expression()).names().stream().allMatch(USAGE::equals);
      if (!isNew || !isOwn) {
        return false;
      }
    }
    return true;
  }

  private void addTerms(BillFormula parts) {
    int own = 0;
    for (BillFormula.Term term : parts.terms()) {
      if (term.name().isPresent()) {
        add(term.name().get());
      } else {
        own++;
        put("bill_charge_" + own, ofFormula(Formula.of(term.expression())));
      }
    }
  }

  /** The fields as lines of their own, and what the bill formula makes of them as a last one. */
  private void addNamed(Formula bill) {
    onBill.removeIf(name -> !block.fields().containsKey(name));
    onBill.forEach(this::add);
    StringBuilder rest = new StringBuilder("(" + bill + ")");
    charges.keySet().forEach(component -> rest.append(" - ").append(component));
    put(REMAINDER, new FormulaCharge(ValueTable.of(Formula.parse(rest.toString()))));
    block.note(
        BILL,
        ImportNote.Kind.UNDERSTOOD,
        "the bill is more than a sum: '" + bill + "'; what it adds to the charges is one line");
  }

  private void add(String field) {
    used.add(field);
    Optional<FieldValue> value = block.value(field);
    if (value.isEmpty()) {
      missing(field);
    } else if (value.get() instanceof FieldValue.Tiers tiers) {
      addTiers(field, tiers);
    } else if (value.get() instanceof FieldValue.Amounts amounts) {
      addAmounts(field, amounts);
    } else {
      throw new Unrepresentable(
          block.place(field), "'" + field + "' is a list", "write one value or a formula");
    }
  }

  /** Service and commodity that are not stated are none; anything else is an input. */
  private void missing(String field) {
    boolean isNone =
        block.fields().containsKey(field)
            || field.equals("commodity_charge")
            || field.equals("service_charge");
    if (!isNone) {
      throw new Unrepresentable(
          block.place(BILL),
          "the bill names '" + field + "', which is not stated",
          "add the field or leave it out of the bill");
    }
    block.note(field, ImportNote.Kind.DROPPED, "'" + field + "' is not stated; it is none");
  }

  private void addTiers(String field, FieldValue.Tiers tiers) {
    Charge charge = new TierLists(block, field, tiers.ofBudget()).charge();
    used.addAll(List.of("tier_starts", "tier_prices", "budget"));
    if (charge instanceof BudgetCharge budget && budget.budget().terms().isEmpty()) {
      defineRounded();
    }
    put(field, charge);
  }

  /** A budget that is no plain sum: the specification's own reader rounds each figure in it. */
  private void defineRounded() {
    if (block.value("budget").orElse(null) instanceof FieldValue.Amounts amounts
        && amounts.table().isSingle()) {
      Formula rounded = amounts.table().single().withNames(TierLists::rounded);
      definitions.put("budget", ValueTable.of(rounded));
      collect(rounded, new LinkedHashSet<>());
      block.note(
          "budget",
          ImportNote.Kind.UNDERSTOOD,
          "the budget is no plain sum; each figure in it is rounded: " + rounded);
    }
  }

  private void addAmounts(String field, FieldValue.Amounts amounts) {
    Optional<ValueTable<BigDecimal>> numbers = amounts.numbers();
    if (amounts.isZero()) {
      block.note(field, ImportNote.Kind.DROPPED, "'" + field + "' is zero");
    } else if (numbers.isPresent() && isNotNegative(numbers.get())) {
      put(field, FixedCharge.perPeriod(numbers.get()));
    } else if (amounts.table().isSingle()) {
      put(field, ofFormula(amounts.table().single()));
    } else {
      put(field, new FormulaCharge(amounts.table()));
    }
  }

  private static boolean isNotNegative(ValueTable<BigDecimal> table) {
    return table.values().values().stream().allMatch(number -> number.signum() >= 0);
  }

  /** A price per unit where the formula is one, so that the bill shows quantity and price. */
  private Charge ofFormula(Formula formula) {
    if (formula.root() instanceof Expression.Operation operation
        && operation.operator() == Expression.Operator.TIMES) {
      Optional<ValueTable<BigDecimal>> price =
          isUsage(operation.right())
              ? price(operation.left())
              : isUsage(operation.left()) ? price(operation.right()) : Optional.empty();
      if (price.isPresent() && isNotNegative(price.get())) {
        return new FlatCharge(QuantityRule.WHOLE_USE, price.get());
      }
    }
    return new FormulaCharge(ValueTable.of(formula));
  }

  private static boolean isUsage(Expression node) {
    return node instanceof Expression.Name name && name.name().equals(USAGE);
  }

  private Optional<ValueTable<BigDecimal>> price(Expression node) {
    Optional<BigDecimal> number = Cells.literal(Formula.of(node));
    if (number.isPresent()) {
      return number.map(ValueTable::of);
    }
    if (node instanceof Expression.Name name
        && !onBill.contains(name.name())
        && block.value(name.name()).orElse(null) instanceof FieldValue.Amounts amounts) {
      used.add(name.name());
      return amounts.numbers();
    }
    return Optional.empty();
  }

  private void put(String component, Charge charge) {
    charges.put(component, charge);
    Set<String> needed = new LinkedHashSet<>();
    FormulasOf.charge(charge).forEach(formula -> collect(formula, needed));
    needed.remove(component);
    needs.put(component, needed);
  }

  /** Defines what a formula names, and notes which other lines of the bill it needs. */
  private void collect(Formula formula, Set<String> needed) {
    for (String name : formula.names()) {
      if (onBill.contains(name)) {
        needed.add(name);
      } else if (!name.equals(USAGE)) {
        define(name);
        ValueTable<Formula> definition = definitions.get(name);
        if (definition != null) {
          definition.values().values().forEach(inner -> collect(inner, needed));
        }
      }
    }
  }

  private void define(String name) {
    if (definitions.containsKey(name)) {
      return;
    }
    Optional<FieldValue> value = block.value(name);
    if (value.isPresent()) {
      used.add(name);
      if (!(value.get() instanceof FieldValue.Amounts amounts)) {
        throw new Unrepresentable(
            block.place(name), "'" + name + "' is used in a formula but is no amount", "state it");
      }
      definitions.put(name, amounts.table());
    }
  }

  /** A charge that is none still has a figure for the formulas that name it. */
  private void defineIfNoLine(String name) {
    if (!charges.containsKey(name)) {
      define(name);
      definitions.putIfAbsent(name, ValueTable.of(Formula.of(BigDecimal.ZERO)));
    }
  }

  private void noteUnused() {
    for (String field : block.fields().keySet()) {
      boolean isDefined = used.contains(field) || definitions.containsKey(field);
      if (!isDefined && !field.startsWith("tier_")) {
        block.note(field, ImportNote.Kind.DROPPED, "'" + field + "' has no part in the bill");
      }
    }
  }
}
