package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tiers, by comparing each tier with the quantity. */
final class NaiveTiers {

  private NaiveTiers() {}

  static void block(NaiveRater rater, Run run, Fraction use, List<Fraction> limits) {
    for (int i = 0; i < run.price().tierPrices().size(); i++) {
      Fraction under = i == 0 ? Fraction.ZERO : limits.get(i - 1);
      Fraction within = i < limits.size() ? use.least(limits.get(i)) : use;
      Fraction quantity = within.minus(under);
      if (quantity.sign() > 0 || i == 0) {
        rater.addUse(run, i + 1, quantity, run.price().tierPrices().get(i));
      }
    }
  }

  static void step(NaiveRater rater, Run run, Fraction use) {
    int reached = 0;
    for (Fraction limit : limits(rater, run)) {
      if (use.isMoreThan(limit)) {
        reached++;
      }
    }
    rater.addUse(run, reached + 1, use, run.price().tierPrices().get(reached));
  }

  static List<Fraction> limits(NaiveRater rater, Run run) {
    List<Fraction> limits = new ArrayList<>();
    for (BigDecimal limit : run.price().limits()) {
      limits.add(scaled(rater.plain(), run, Fraction.of(limit)));
    }
    return limits;
  }

  /** A quantity published for a period of the tariff, for the days of a run. */
  static Fraction scaled(PlainCase plain, Run run, Fraction published) {
    Fraction limit =
        published.times(plain.period().cycleMonths()).over(plain.rules().tariffMonths());
    if (!NaivePeriod.isWhole(plain) || plain.rules().limitsByDay()) {
      limit = limit.times(plain.period().days()).over(NaivePeriod.normalDays(plain));
    }
    return ofSegment(plain, run, limit.rounded(4));
  }

  /** What a quantity for the whole segment is for a run. */
  static Fraction ofSegment(PlainCase plain, Run run, Fraction quantity) {
    return quantity.times(run.days()).over(plain.period().days()).rounded(4);
  }
}
