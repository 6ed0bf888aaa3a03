package io.smart360.tariff.naive;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.naive.PlainCase.PlainRules;
import io.smart360.tariff.naive.PlainCase.PlainTable;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.math.RoundingMode;
import java.time.MonthDay;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says the tariff of a plain case in the words of the product. */
final class PlainTariffs {

  static final Map<Integer, Frequency> FREQUENCIES =
      Map.of(
          1, Frequency.MONTHLY,
          2, Frequency.BI_MONTHLY,
          3, Frequency.QUARTERLY,
          12, Frequency.ANNUAL);

  private PlainTariffs() {}

  static TariffDefinition tariff(PlainCase plain) {
    TariffHeader header =
        new TariffHeader(
            "PLAIN",
            Label.of("Plain"),
            "",
            "",
            ServiceKind.WATER,
            RateUnit.of("CCF"),
            FREQUENCIES.get(plain.rules().tariffMonths()),
            Currency.getInstance("USD"),
            terms(plain.rules()));
    return new TariffDefinition(
        header, plain.versions().stream().map(PlainTariffs::version).toList());
  }

  static DateRange period(PlainCase plain) {
    return new DateRange(plain.period().from(), plain.period().end());
  }

  private static RatingTerms terms(PlainRules rules) {
    return new RatingTerms(
        VersionChoice.valueOf(rules.versionChoice()),
        rules.limitsByDay() ? TierLimitRule.ALWAYS_BY_DAY : TierLimitRule.WHOLE_PERIOD,
        ProrationBase.valueOf(rules.base()),
        new QuantityRounding(rules.useDecimals(), RoundingMode.valueOf(rules.useRounding())),
        rules.wholeSegment() ? LineRounding.SEGMENT : LineRounding.EACH_LINE);
  }

  private static VersionDefinition version(PlainVersion version) {
    Seasons seasons =
        new Seasons(
            Map.of(
                "summer", List.of(new Seasons.Span(MonthDay.of(5, 1), MonthDay.of(10, 31))),
                "winter", List.of(new Seasons.Span(MonthDay.of(11, 1), MonthDay.of(4, 30)))));
    return new VersionDefinition(
        version.from(),
        seasons,
        tables(version.defaults(), text -> text),
        tables(version.definitions(), Formula::parse),
        version.charges().stream().map(PlainCharges::component).toList(),
        version.taxes().stream().map(PlainCharges::tax).toList());
  }

  private static <T> Map<String, ValueTable<T>> tables(
      Map<String, PlainTable> plain, Function<String, T> read) {
    Map<String, ValueTable<T>> tables = new LinkedHashMap<>();
    plain.forEach(
        (name, table) -> {
          Map<String, T> values = new LinkedHashMap<>();
          table.texts().forEach((key, text) -> values.put(key, read.apply(text)));
          tables.put(name, new ValueTable<>(table.dimensions(), values));
        });
    return tables;
  }
}
