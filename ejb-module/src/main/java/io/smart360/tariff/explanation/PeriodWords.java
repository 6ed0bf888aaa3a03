package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.derivation.TopUpDerivation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntFunction;

/** Words amounts for time, and what is missing to a minimum. */
final class PeriodWords {

  private PeriodWords() {}

  static Explanation of(PeriodDerivation period) {
    Map<String, Object> numbers =
        Map.of(
            "count", period.count(),
            "rate", period.rate(),
            "periods", period.periods().toString(),
            "days", period.days(),
            "base", period.baseDays().toString(),
            "percent", period.percent(),
            "amount", period.amount());
    Sentence sentence = new Sentence(key(period), numbers);
    return new Explanation(sentence, rows(period).upTo(period, period.rest()));
  }

  private static String key(PeriodDerivation period) {
    if (period.percent().compareTo(ChargedUse.WHOLE) != 0) {
      return "period.part";
    }
    if (!isForAllDays(period)) {
      return "period.days";
    }
    if (!period.periods().isOne()) {
      return "period.times";
    }
    return period.count().compareTo(BigDecimal.ONE) == 0 ? "period.whole" : "period.units";
  }

  static Explanation of(TopUpDerivation topUp, IntFunction<String> lineNames) {
    BigDecimal reached = BaseShare.sum(topUp.base());
    Sentence sentence =
        new Sentence(
            "topUp",
            Map.of(
                "minimum", topUp.minimum().amount(),
                "reached", reached,
                "amount", topUp.amount()));
    Rows rows = rows(topUp.minimum()).money("minimum", topUp.minimum().amount());
    rows.base(topUp.base(), lineNames).money("reached", reached);
    return new Explanation(sentence, rows.upTo(topUp, BigDecimal.ZERO));
  }

  private static Rows rows(PeriodDerivation period) {
    return addTo(Rows.of(period.source()), period);
  }

  /** The figures of an amount for time. */
  static Rows addTo(Rows rows, PeriodDerivation period) {
    if (period.count().compareTo(BigDecimal.ONE) != 0) {
      rows.number("count", period.count());
    }
    rows.number("rate", period.rate());
    if (!period.periods().isOne()) {
      rows.add("periods", Rows.text(period.periods().toString()));
    }
    if (period.percent().compareTo(ChargedUse.WHOLE) != 0) {
      rows.number("percent", period.percent());
    }
    if (!isWhole(period)) {
      rows.add(
          "share",
          new Sentence(
              "value.daysOf", Map.of("days", period.days(), "base", period.baseDays().toString())));
    }
    return rows;
  }

  private static boolean isWhole(PeriodDerivation period) {
    return period.periods().isOne() && isForAllDays(period);
  }

  private static boolean isForAllDays(PeriodDerivation period) {
    return period.baseDays().isSameAs(Ratio.of(period.days(), 1));
  }
}
