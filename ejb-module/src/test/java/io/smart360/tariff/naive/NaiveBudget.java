package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tier limits by what a customer is allotted. */
final class NaiveBudget {

  private NaiveBudget() {}

  static List<Fraction> limits(NaiveRater rater, Run run) {
    NaiveFigures figures = new NaiveFigures(rater, run);
    Map<String, Fraction> allotted = new HashMap<>();
    Fraction budget = Fraction.ZERO;
    for (String term : run.charge().terms().allotments()) {
      Fraction allotment = rounded(run, NaiveFormula.value(term, figures));
      allotted.put(term, allotment);
      budget = budget.plus(allotment);
    }
    allotted.put("budget", budget);
    List<Fraction> limits = new ArrayList<>();
    Fraction before = Fraction.ZERO;
    for (String formula : run.price().formulas()) {
      before = before.most(limit(run, formula, allotted, figures));
      limits.add(NaiveTiers.ofSegment(rater.plain(), run, before));
    }
    return limits;
  }

  /** A number and an allotment are limits as they are; all else is rounded. */
  private static Fraction limit(
      Run run, String formula, Map<String, Fraction> allotted, NaiveFigures figures) {
    if (formula.matches("[0-9.]+")) {
      return Fraction.of(formula);
    }
    if (formula.matches("[0-9.]+%")) {
      Fraction percent = Fraction.of(formula.substring(0, formula.length() - 1));
      return rounded(run, allotted.get("budget").times(percent).over(100));
    }
    if (allotted.containsKey(formula)) {
      return allotted.get(formula);
    }
    return rounded(run, NaiveFormula.value(formula, figures.knowing(allotted)));
  }

  private static Fraction rounded(Run run, Fraction quantity) {
    String mode = run.charge().terms().rounding();
    return mode.isEmpty() ? quantity.rounded(4) : quantity.rounded(0, mode);
  }
}
