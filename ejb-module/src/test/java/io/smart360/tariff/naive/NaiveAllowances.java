package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Use that is free; each charge has all of it taken off once. */
final class NaiveAllowances {

  private final NaiveRater rater;
  private final List<Given> given = new ArrayList<>();
  private final Map<String, Fraction> taken = new HashMap<>();

  NaiveAllowances(NaiveRater rater) {
    this.rater = rater;
  }

  private record Given(Run run, Fraction quantity) {}

  void give(Run run) {
    String formula = run.price().formulas().get(0);
    Fraction quantity =
        formula.matches("[0-9.]+")
            ? NaiveTiers.scaled(rater.plain(), run, Fraction.of(formula))
            : NaiveFigures.value(rater, run).rounded(4);
    if (quantity.sign() > 0) {
      given.add(new Given(run, quantity));
    }
  }

  /** What is free of a use, less what the same days of the charge have had before. */
  Fraction taken(Run run, Fraction use) {
    String taker = run.charge().code() + run.first();
    Fraction left = Fraction.ZERO.minus(taken.getOrDefault(taker, Fraction.ZERO));
    for (Given allowance : given) {
      List<String> takers = allowance.run().charge().terms().base();
      Run of = allowance.run();
      int days = common(of, run);
      if (days > 0 && (takers.isEmpty() || takers.contains(run.charge().code()))) {
        left = left.plus(allowance.quantity().times(days).over(of.days()).rounded(4));
      }
    }
    Fraction off = left.least(use);
    if (off.sign() <= 0) {
      return Fraction.ZERO;
    }
    taken.merge(taker, off, Fraction::plus);
    return off;
  }

  private static int common(Run one, Run other) {
    long first = Math.max(one.first().toEpochDay(), other.first().toEpochDay());
    long last = Math.min(one.last().toEpochDay(), other.last().toEpochDay());
    return (int) Math.max(0, last - first + 1);
  }
}
