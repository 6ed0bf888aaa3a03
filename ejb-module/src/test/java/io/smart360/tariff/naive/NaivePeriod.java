package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts for time, and how long a period is. */
final class NaivePeriod {

  private static final List<String> KINDS =
      List.of("FIXED", "UNIT", "MINIMUM", "AMOUNT_OFF", "DEMAND");
  private static final Map<Integer, String> NORMAL_DAYS =
      Map.of(1, "30.4", 2, "60.8", 3, "91.25", 12, "365");
  private static final Map<Integer, int[]> NORMAL_RANGE =
      Map.of(
          1, new int[] {25, 35},
          2, new int[] {55, 66},
          3, new int[] {85, 97},
          12, new int[] {350, 380});

  private NaivePeriod() {}

  /** An amount due for a run: what it is for one day, and rounded for all of them. */
  record Due(Run run, Fraction count, Fraction aDay, Fraction rounded) {}

  static boolean isWhole(PlainCase plain) {
    int[] range = NORMAL_RANGE.get(plain.period().cycleMonths());
    return plain.period().days() >= range[0] && plain.period().days() <= range[1];
  }

  static Fraction normalDays(PlainCase plain) {
    return Fraction.of(NORMAL_DAYS.get(plain.period().cycleMonths()));
  }

  /** Runs that follow each other at the same price a day add up; the last takes the rest. */
  static Map<LocalDate, Due> withRests(NaiveRater rater, List<Run> runs) {
    Map<LocalDate, Due> settled = new HashMap<>();
    Fraction exact = Fraction.ZERO;
    Fraction given = Fraction.ZERO;
    for (int i = 0; i < runs.size(); i++) {
      if (!isDue(runs.get(i))) {
        continue;
      }
      Due due = due(rater, runs.get(i));
      exact = exact.plus(due.aDay().times(due.run().days()));
      boolean goesOn =
          i + 1 < runs.size() && isDue(runs.get(i + 1)) && isSame(due, due(rater, runs.get(i + 1)));
      Fraction amount = goesOn ? due.rounded() : exact.rounded(rater.decimals()).minus(given);
      given = goesOn ? given.plus(amount) : Fraction.ZERO;
      exact = goesOn ? exact : Fraction.ZERO;
      if (due.aDay().sign() != 0 || due.run().charge().kind().equals("MINIMUM")) {
        settled.put(due.run().first(), new Due(due.run(), due.count(), due.aDay(), amount));
      }
    }
    return settled;
  }

  private static boolean isDue(Run run) {
    return run.applies() && KINDS.contains(run.charge().kind());
  }

  private static boolean isSame(Due one, Due next) {
    return one.aDay().equals(next.aDay()) && one.count().equals(next.count());
  }

  private static Due due(NaiveRater rater, Run run) {
    PlainCase plain = rater.plain();
    Fraction count = Fraction.of(1);
    BigDecimal price = run.price().amount();
    if (run.charge().kind().equals("UNIT")) {
      count = Fraction.of(rater.runs().value("bins", run.first()));
    } else if (run.charge().kind().equals("DEMAND")) {
      count = NaivePower.billed(plain, run);
      price = run.price().tierPrices().get(0);
    }
    Fraction aDay = aDay(plain, run, Fraction.of(price).times(count)).times(share(rater, run));
    return new Due(run, count, aDay, aDay.times(run.days()).rounded(rater.decimals()));
  }

  private static Fraction share(NaiveRater rater, Run run) {
    boolean isOff = rater.runs().value("service_status", run.first()).equals("DISCONNECTED");
    return isOff && run.charge().kind().equals("FIXED")
        ? Fraction.of(run.charge().terms().percent()).over(100)
        : Fraction.of(1);
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
    PlainTerms terms = run.charge().terms();
    boolean isWholeAtMove = plain.period().moved() && !terms.prorated();
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
}
