package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRater.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Amounts for time, and how long a period is. */
final class NaivePeriod {

  private static final Map<Integer, String> NORMAL_DAYS =
      Map.of(1, "30.4", 2, "60.8", 3, "91.25", 12, "365");
  private static final Map<Integer, int[]> NORMAL_RANGE =
      Map.of(
          1, new int[] {25, 35},
          2, new int[] {55, 66},
          3, new int[] {85, 97},
          12, new int[] {350, 380});

  private NaivePeriod() {}

  /** An amount due for a run: exact, and what it is for one day. */
  record Due(Run run, Fraction count, Fraction aDay, Fraction rounded) {}

  static boolean isWhole(PlainCase plain) {
    int[] range = NORMAL_RANGE.get(plain.period().cycleMonths());
    return plain.period().days() >= range[0] && plain.period().days() <= range[1];
  }

  static Fraction normalDays(PlainCase plain) {
    return Fraction.of(NORMAL_DAYS.get(plain.period().cycleMonths()));
  }

  static Due due(PlainCase plain, Run run) {
    Fraction count = Fraction.of(1);
    if (run.charge().kind().equals("UNIT")) {
      String bins = plain.characteristics().get("bins").floorEntry(run.first()).getValue();
      count = Fraction.of(new BigDecimal(bins));
    }
    BigDecimal price = run.price().amount();
    if (run.charge().kind().equals("DEMAND")) {
      count = NaivePower.billed(plain, run);
      price = run.price().tierPrices().get(0);
    }
    Fraction aDay = aDay(plain, run, Fraction.of(price).times(count));
    return new Due(run, count, aDay, aDay.times(run.days()).rounded(2));
  }

  /** What an amount comes to for one day. */
  static Fraction aDay(PlainCase plain, Run run, Fraction amount) {
    return switch (run.charge().terms().per()) {
      case "DAY" -> amount;
      case "MONTH" -> amount.times(plain.period().cycleMonths()).over(base(plain, run));
      default ->
          amount
              .times(plain.period().cycleMonths())
              .over(plain.rules().tariffMonths())
              .over(base(plain, run));
    };
  }

  private static Fraction base(PlainCase plain, Run run) {
    boolean isWholeAtMove = plain.period().moved() && !run.charge().terms().prorated();
    if (isWhole(plain) || isWholeAtMove) {
      return Fraction.of(plain.period().days());
    }
    int months = plain.period().cycleMonths();
    return switch (plain.rules().base()) {
      case "SCHEDULED" -> Fraction.of(plain.period().scheduledDays());
      case "NORMAL" -> normalDays(plain);
      case "THIRTY" -> Fraction.of(30L * months);
      default -> Fraction.of(365L * months).over(12);
    };
  }

  /** Runs that follow each other at the same price a day add up; the last takes the rest. */
  static List<Due> withRests(List<Due> dues) {
    List<Due> settled = new ArrayList<>();
    Fraction exact = Fraction.ZERO;
    Fraction given = Fraction.ZERO;
    for (int i = 0; i < dues.size(); i++) {
      Due due = dues.get(i);
      exact = exact.plus(due.aDay().times(due.run().days()));
      boolean goesOn = i + 1 < dues.size() && follows(due, dues.get(i + 1));
      Fraction amount = goesOn ? due.rounded() : exact.rounded(2).minus(given);
      given = given.plus(amount);
      if (!goesOn) {
        exact = Fraction.ZERO;
        given = Fraction.ZERO;
      }
      boolean isNothing = due.aDay().sign() == 0 && !due.run().charge().kind().equals("MINIMUM");
      if (!isNothing) {
        settled.add(new Due(due.run(), due.count(), due.aDay(), amount));
      }
    }
    return settled;
  }

  private static boolean follows(Due one, Due next) {
    return one.aDay().equals(next.aDay())
        && one.count().equals(next.count())
        && one.run().last().plusDays(1).equals(next.run().first());
  }
}
