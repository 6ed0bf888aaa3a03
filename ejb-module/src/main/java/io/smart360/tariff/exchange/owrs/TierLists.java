package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.yaml.Entry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tiers of one charge. Starts name the first unit of a tier, so that the one before ends one
 * unit earlier; limits that a budget gives are themselves the end of their tier (BX-RATE-R6, R8).
 */
final class TierLists {

  private final ClassBlock block;
  private final String component;
  private final boolean ofBudget;

  TierLists(ClassBlock block, String component, boolean ofBudget) {
    this.block = block;
    this.component = component;
    this.ofBudget = ofBudget;
  }

  Charge charge() {
    ValueTable<List<Entry>> starts = lists("tier_starts");
    ValueTable<List<BigDecimal>> prices =
        new ValueTable<>(
            lists("tier_prices").dimensions(),
            Cells.mapped(lists("tier_prices").values(), this::numbers));
    noteFirstStart(starts);
    ValueTable<List<Formula>> limits =
        new ValueTable<>(starts.dimensions(), Cells.mapped(starts.values(), this::limits));
    try {
      return isPlain(limits)
          ? new BlockCharge(QuantityRule.WHOLE_USE, new TierTable(plain(limits), prices))
          : new BudgetCharge(QuantityRule.WHOLE_USE, budget(limits), prices);
    } catch (InvalidTariff invalid) {
      throw block.place(field("tier_prices")).fault(invalid.wrong(), invalid.right());
    }
  }

  /** The field that lists the tiers of this charge. */
  private String field(String usual) {
    if (component.equals("commodity_charge")) {
      return usual;
    }
    String base = component.replaceAll("_(sur)?charge$", "");
    String service = base.replaceAll("^(fixed|variable)_", "");
    for (String name :
        List.of(
            usual + "_" + base, base + "_" + usual, usual + "_" + service, service + "_" + usual)) {
      if (block.fields().containsKey(name)) {
        return name;
      }
    }
    throw new Unrepresentable(
        block.place(component),
        "'" + component + "' has no list of tiers of its own",
        "add '" + usual + "_" + base + "'");
  }

  private ValueTable<List<Entry>> lists(String usual) {
    String field = field(usual);
    FieldValue value =
        block
            .value(field)
            .orElseThrow(
                () ->
                    new Unrepresentable(
                        block.place(component), "'" + field + "' is missing", "add the list"));
    if (value instanceof FieldValue.Lists lists) {
      return lists.table();
    }
    if (block.place(field).isList()) {
      return ValueTable.of(block.place(field).items());
    }
    throw new Unrepresentable(
        block.place(field), "'" + field + "' is no list", "write one value per tier");
  }

  private List<BigDecimal> numbers(List<Entry> prices) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Entry price : prices) {
      numbers.add(
          Cells.literal(block.formula(price))
              .orElseThrow(
                  () ->
                      new Unrepresentable(
                          price, "price '" + price.text() + "'", "write a number")));
    }
    return numbers;
  }

  private List<Formula> limits(List<Entry> starts) {
    List<Formula> limits = new ArrayList<>();
    for (Entry start : starts.subList(1, starts.size())) {
      Formula formula = block.formula(start);
      Optional<BigDecimal> number = Cells.literal(formula);
      boolean isFirstUnit = number.isPresent() && !ofBudget;
      limits.add(isFirstUnit ? Formula.of(number.get().subtract(BigDecimal.ONE)) : formula);
    }
    return limits;
  }

  private void noteFirstStart(ValueTable<List<Entry>> starts) {
    for (List<Entry> list : starts.values().values()) {
      String first = list.get(0).text();
      if (!first.matches("0+(\\.0*)?")) {
        block.note(
            field("tier_starts"),
            ImportNote.Kind.UNDERSTOOD,
            "the first tier starts at '" + first + "'; it is read as 0");
      }
    }
  }

  private boolean isPlain(ValueTable<List<Formula>> limits) {
    for (List<Formula> list : limits.values().values()) {
      BigDecimal before = BigDecimal.ZERO;
      for (Formula limit : list) {
        Optional<BigDecimal> number = Cells.literal(limit);
        if (number.isEmpty() || number.get().compareTo(before) <= 0) {
          return false;
        }
        before = number.get();
      }
    }
    return true;
  }

  private static ValueTable<List<BigDecimal>> plain(ValueTable<List<Formula>> limits) {
    return new ValueTable<>(
        limits.dimensions(),
        Cells.mapped(limits.values(), list -> list.stream().map(Cells::number).toList()));
  }

  private BudgetCharge.Budget budget(ValueTable<List<Formula>> limits) {
    List<Formula> terms = terms();
    boolean isSum = terms.stream().allMatch(term -> term.root() instanceof Expression.Name);
    return isSum
        ? new BudgetCharge.Budget(terms, limits, Optional.of(RoundingMode.HALF_EVEN))
        : new BudgetCharge.Budget(List.of(), roundedByThemselves(limits), Optional.empty());
  }

  private static ValueTable<List<Formula>> roundedByThemselves(ValueTable<List<Formula>> limits) {
    return new ValueTable<>(
        limits.dimensions(),
        Cells.mapped(limits.values(), list -> list.stream().map(TierLists::roundedLimit).toList()));
  }

  private static Formula roundedLimit(Formula limit) {
    if (limit.root() instanceof Expression.Literal) {
      return limit;
    }
    Expression quantity =
        limit.root() instanceof Expression.Percent
            ? new Expression.Operation(
                Expression.Operator.TIMES, limit.root(), new Expression.Name(BudgetCharge.BUDGET))
            : limit.root();
    return Formula.of(rounded(quantity));
  }

  /** A figure in whole units. */
  static Expression rounded(Expression figure) {
    return new Expression.Call(Expression.Function.ROUND, List.of(figure));
  }

  /** The allotments that add up to the budget. */
  private List<Formula> terms() {
    String field = component.equals("commodity_charge") ? "budget" : budgetField();
    Optional<FieldValue> budget = block.value(field);
    if (budget.isEmpty()) {
      return List.of();
    }
    if (!(budget.get() instanceof FieldValue.Amounts amounts) || !amounts.table().isSingle()) {
      return List.of(Formula.parse(field));
    }
    List<Formula> terms = new ArrayList<>();
    addTerms(amounts.table().single().root(), terms);
    return terms;
  }

  private String budgetField() {
    String base = component.replaceAll("_(sur)?charge$", "").replaceAll("^(fixed|variable)_", "");
    return block.fields().containsKey(base + "_budget") ? base + "_budget" : "budget_" + base;
  }

  private static void addTerms(Expression node, List<Formula> terms) {
    if (node instanceof Expression.Operation operation
        && operation.operator() == Expression.Operator.PLUS) {
      addTerms(operation.left(), terms);
      addTerms(operation.right(), terms);
    } else {
      terms.add(Formula.of(node));
    }
  }
}
