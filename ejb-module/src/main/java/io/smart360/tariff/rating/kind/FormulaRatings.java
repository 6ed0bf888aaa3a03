package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.derivation.BudgetLimits;
import io.smart360.tariff.derivation.FormulaDerivation;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.formula.IncomputableFormula;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Charges that formulas give: amounts, and tiers with limits of each customer's own. */
final class FormulaRatings {

  private FormulaRatings() {}

  static void rateFormula(Part part, FormulaCharge charge) {
    Formula formula = part.value(charge.amount());
    PartFigures figures = new PartFigures(part);
    int decimals = part.sheet().decimals();
    BigDecimal amount = value(part, formula, figures).setScale(decimals, RoundingMode.HALF_UP);
    if (amount.signum() != 0) {
      part.segment()
          .add(
              part.heading(),
              SegmentRating.LineFigures.of(BigDecimal.ONE, "", amount, amount),
              new FormulaDerivation(
                  part.source(), formula, figures.figures(), BigDecimal.ZERO, decimals));
    }
  }

  /**
   * The limits of a budget for a customer.
   *
   * @param inUnits the limits in units of the tariff
   * @param computation how they came about
   */
  record Limits(List<BigDecimal> inUnits, BudgetLimits computation) {}

  /** The limits of a budget for the customer of a part. */
  static Limits limits(Part part, BudgetCharge.Budget budget) {
    List<Formula> limits = part.value(budget.limits());
    PartFigures figures = new PartFigures(part);
    try {
      List<BigDecimal> inUnits = BudgetLimits.of(budget, limits, figures);
      return new Limits(
          inUnits, new BudgetLimits(figures.figures(), budget.terms(), limits, budget.rounding()));
    } catch (IncomputableFormula fault) {
      throw RatingRefusal.formula(part.code(), fault.getMessage());
    }
  }

  /** What a formula comes to on the days of a part. */
  static BigDecimal value(Part part, Formula formula) {
    return value(part, formula, new PartFigures(part));
  }

  private static BigDecimal value(Part part, Formula formula, PartFigures figures) {
    try {
      return formula.value(figures);
    } catch (IncomputableFormula fault) {
      throw RatingRefusal.formula(part.code(), fault.getMessage());
    }
  }
}
