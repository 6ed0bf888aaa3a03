package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/** The formulas that a charge computes. */
final class FormulasOf {

  private FormulasOf() {}

  static List<Formula> charge(Charge charge) {
    if (charge instanceof FormulaCharge formula) {
      return List.copyOf(formula.amount().values().values());
    }
    if (charge instanceof BudgetCharge budget) {
      List<Formula> formulas = new ArrayList<>(budget.budget().terms());
      budget.budget().limits().values().values().forEach(formulas::addAll);
      return formulas;
    }
    return List.of();
  }
}
