package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRater.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tiers, by comparing each tier with the quantity. */
final class NaiveTiers {

  private NaiveTiers() {}

  static void block(NaiveRater rater, Run run, Fraction use) {
    List<Fraction> limits = limits(rater.plain(), run);
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
    for (Fraction limit : limits(rater.plain(), run)) {
      if (use.isMoreThan(limit)) {
        reached++;
      }
    }
    rater.addUse(run, reached + 1, use, run.price().tierPrices().get(reached));
  }

  private static List<Fraction> limits(PlainCase plain, Run run) {
    List<Fraction> limits = new ArrayList<>();
    for (BigDecimal limit : run.price().limits()) {
      limits.add(scaled(plain, run, limit));
    }
    return limits;
  }

  static Fraction scaled(PlainCase plain, Run run, BigDecimal published) {
    Fraction limit =
        Fraction.of(published)
            .times(plain.period().cycleMonths())
            .over(plain.rules().tariffMonths());
    if (!NaivePeriod.isWhole(plain) || plain.rules().limitsByDay()) {
      limit = limit.times(plain.period().days()).over(NaivePeriod.normalDays(plain));
    }
    limit = limit.rounded(4);
    return limit.times(run.days()).over(plain.period().days()).rounded(4);
  }
}
