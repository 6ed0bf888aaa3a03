package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Use by its time, and loads and what is billed of them. */
final class NaivePower {

  /** How many months a ratchet looks back in plain cases. */
  static final int RATCHET_MONTHS = 6;

  private NaivePower() {}

  /** Off-peak use has one price, peak use has tiers. */
  static void timeOfUse(NaiveRater rater, Run run, NaiveAllowances allowances) {
    Fraction off = rater.uses().of(run, "OFF");
    Fraction peak = rater.uses().of(run, "PEAK");
    Fraction chargedOff = off.minus(allowances.taken(run, off));
    rater.addUse(run, 0, chargedOff, run.price().amount());
    List<Fraction> limits = new ArrayList<>();
    boolean isShared = run.charge().terms().special() && off.plus(peak).sign() > 0;
    for (Fraction limit : NaiveTiers.limits(rater, run)) {
      limits.add(isShared ? limit.times(peak).over(off.plus(peak)).rounded(4) : limit);
    }
    NaiveTiers.block(rater, run, peak.minus(allowances.taken(run, peak)), limits);
  }

  /** Whether a charge has one price for everybody, which leaves rests to its last part. */
  static boolean isOnePrice(Run run) {
    return run.charge().dimensions().isEmpty() && run.price().limits().isEmpty();
  }

  static Fraction billed(PlainCase plain, Run run) {
    PlainTerms terms = run.charge().terms();
    Fraction earlier = Fraction.ZERO;
    for (PlainUse load : plain.measures().pastLoads()) {
      earlier = counts(plain, load) ? earlier.most(Fraction.of(load.quantity())) : earlier;
    }
    Fraction ratchet = earlier.times(Fraction.of(terms.percent())).over(100).rounded(4);
    Fraction least = terms.units().map(Fraction::of).orElse(Fraction.ZERO);
    return highest(plain, run).most(ratchet).most(least);
  }

  /** The highest load that was measured on a day of the run. */
  static Fraction highest(PlainCase plain, Run run) {
    Fraction highest = Fraction.ZERO;
    for (PlainUse load : plain.measures().loads()) {
      boolean isOver = load.from().isAfter(run.last()) || !load.end().isAfter(run.first());
      highest = isOver ? highest : highest.most(Fraction.of(load.quantity()));
    }
    return highest;
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
        rater.add(run, i + 1, load, aDay.times(run.days()).rounded(rater.decimals()));
      }
    }
  }

  private static boolean counts(PlainCase plain, PlainUse load) {
    int days = (int) (load.end().toEpochDay() - load.from().toEpochDay());
    LocalDate middle = load.from().plusDays(days / 2);
    LocalDate first = plain.period().from();
    return !middle.isBefore(first.minusMonths(RATCHET_MONTHS)) && middle.isBefore(first);
  }
}
