package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRater.Run;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Loads, and what is billed of them. */
final class NaivePower {

  /** How many months a ratchet looks back in plain cases. */
  static final int RATCHET_MONTHS = 6;

  private NaivePower() {}

  /** Whether a charge has one price for everybody, which leaves rests to its last part. */
  static boolean isOnePrice(Run run) {
    return run.charge().dimension().isEmpty() && run.price().limits().isEmpty();
  }

  static Fraction billed(PlainCase plain, Run run) {
    PlainTerms terms = run.charge().terms();
    Fraction billed = Fraction.ZERO;
    for (PlainUse load : plain.loads()) {
      boolean isOver = load.from().isAfter(run.last()) || !load.end().isAfter(run.first());
      billed = isOver ? billed : most(billed, Fraction.of(load.quantity()));
    }
    Fraction earlier = Fraction.ZERO;
    for (PlainUse load : plain.pastLoads()) {
      earlier = counts(plain, load) ? most(earlier, Fraction.of(load.quantity())) : earlier;
    }
    Fraction ratchet = earlier.times(Fraction.of(terms.percentOfUse())).over(100).rounded(4);
    Fraction least = terms.firstUnits().map(Fraction::of).orElse(Fraction.ZERO);
    return most(most(billed, ratchet), least);
  }

  static void tiers(NaiveRater rater, Run run) {
    Fraction billed = billed(rater.plain(), run);
    List<BigDecimal> limits = run.price().limits();
    for (int i = 0; i < run.price().tierPrices().size(); i++) {
      Fraction under = i == 0 ? Fraction.ZERO : Fraction.of(limits.get(i - 1));
      Fraction within = i < limits.size() ? billed.least(Fraction.of(limits.get(i))) : billed;
      Fraction load = within.minus(under);
      BigDecimal price = run.price().tierPrices().get(i);
      if (load.sign() > 0 && price.signum() != 0) {
        Fraction amount = load.times(Fraction.of(price));
        Fraction aDay = NaivePeriod.aDay(rater.plain(), run, amount);
        rater.add(run, i + 1, load, aDay.times(run.days()).rounded(2));
      }
    }
  }

  private static boolean counts(PlainCase plain, PlainUse load) {
    int days = (int) (load.end().toEpochDay() - load.from().toEpochDay());
    LocalDate middle = load.from().plusDays(days / 2);
    LocalDate first = plain.period().from();
    return !middle.isBefore(first.minusMonths(RATCHET_MONTHS)) && middle.isBefore(first);
  }

  private static Fraction most(Fraction one, Fraction other) {
    return one.isMoreThan(other) ? one : other;
  }
}
