package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one customer class pays.
 *
 * @param customerClass the class
 * @param charges the charges by component, in the order of the bill
 * @param needs the components whose amounts each of them needs
 * @param definitions the figures that formulas name
 * @param percentOnAll the percentage that the bill formula puts on top of all charges; may be zero
 */
record ClassTariff(
    String customerClass,
    Map<String, Charge> charges,
    Map<String, Set<String>> needs,
    Map<String, ValueTable<Formula>> definitions,
    BigDecimal percentOnAll) {

  private static final String STATED = "_stated";

  /** The same, with another name for figures that are charges of other classes. */
  ClassTariff withoutClash(Set<String> codes) {
    Set<String> clashing = new HashSet<>(definitions.keySet());
    clashing.retainAll(codes);
    if (clashing.isEmpty()) {
      return this;
    }
    Map<String, ValueTable<Formula>> renamed = new LinkedHashMap<>();
    definitions.forEach(
        (name, table) ->
            renamed.put(clashing.contains(name) ? name + STATED : name, renamed(table, clashing)));
    return new ClassTariff(
        customerClass,
        Cells.mapped(charges, charge -> renamed(charge, clashing)),
        needs,
        renamed,
        percentOnAll);
  }

  private static Charge renamed(Charge charge, Set<String> clashing) {
    if (charge instanceof FormulaCharge formula) {
      return new FormulaCharge(renamed(formula.amount(), clashing));
    }
    if (charge instanceof BudgetCharge budget) {
      BudgetCharge.Budget stated = budget.budget();
      ValueTable<List<Formula>> limits =
          new ValueTable<>(
              stated.limits().dimensions(),
              Cells.mapped(stated.limits().values(), list -> renamed(list, clashing)));
      return new BudgetCharge(
          budget.quantity(),
          new BudgetCharge.Budget(renamed(stated.terms(), clashing), limits, stated.rounding()),
          budget.prices());
    }
    return charge;
  }

  private static ValueTable<Formula> renamed(ValueTable<Formula> table, Set<String> clashing) {
    return new ValueTable<>(
        table.dimensions(), Cells.mapped(table.values(), formula -> renamed(formula, clashing)));
  }

  private static List<Formula> renamed(List<Formula> formulas, Set<String> clashing) {
    return formulas.stream().map(formula -> renamed(formula, clashing)).toList();
  }

  private static Formula renamed(Formula formula, Set<String> clashing) {
    return formula.withNames(
        node ->
            node instanceof Expression.Name name && clashing.contains(name.name())
                ? new Expression.Name(name.name() + STATED)
                : node);
  }
}
