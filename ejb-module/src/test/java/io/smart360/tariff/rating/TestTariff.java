package io.smart360.tariff.rating;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tariff that a test builds version by version, and segments rated by it. */
final class TestTariff {

  static final RateUnit CCF = RateUnit.of("CCF");

  private final Frequency frequency;
  private final RateUnit unit;
  private final RatingTerms terms;
  private final List<VersionDefinition> versions = new ArrayList<>();

  TestTariff(Frequency frequency, RateUnit unit, RatingTerms terms) {
    this.frequency = frequency;
    this.unit = unit;
    this.terms = terms;
  }

  static TestTariff of(Frequency frequency, String unit) {
    RateUnit rateUnit = RateUnit.of(unit);
    return new TestTariff(frequency, rateUnit, RatingTerms.usualFor(rateUnit));
  }

  static TestTariff monthly() {
    return of(Frequency.MONTHLY, "CCF");
  }

  TestTariff from(String date, Component... components) {
    return add(VersionDefinition.of(LocalDate.parse(date), List.of(components)));
  }

  TestTariff taxed(Tax... taxes) {
    VersionDefinition last = versions.remove(versions.size() - 1);
    return add(
        new VersionDefinition(
            last.effectiveFrom(),
            last.seasons(),
            last.defaults(),
            last.definitions(),
            last.components(),
            List.of(taxes),
            last.calendars()));
  }

  TestTariff inSeasons(Seasons seasons) {
    VersionDefinition last = versions.remove(versions.size() - 1);
    return add(
        new VersionDefinition(
            last.effectiveFrom(),
            seasons,
            last.defaults(),
            last.definitions(),
            last.components(),
            last.taxes(),
            last.calendars()));
  }

  TestTariff assuming(String name, String value) {
    VersionDefinition last = versions.remove(versions.size() - 1);
    Map<String, ValueTable<String>> defaults = new HashMap<>(last.defaults());
    defaults.put(name, ValueTable.of(value));
    return add(
        new VersionDefinition(
            last.effectiveFrom(),
            last.seasons(),
            defaults,
            last.definitions(),
            last.components(),
            last.taxes(),
            last.calendars()));
  }

  TestTariff withCalendar(String name, TouCalendar calendar) {
    VersionDefinition last = versions.remove(versions.size() - 1);
    return add(
        new VersionDefinition(
            last.effectiveFrom(),
            last.seasons(),
            last.defaults(),
            last.definitions(),
            last.components(),
            last.taxes(),
            Map.of(name, calendar)));
  }

  TestTariff add(VersionDefinition version) {
    versions.add(version);
    return this;
  }

  TariffDefinition definition() {
    return new TariffDefinition(
        new TariffHeader(
            "TEST",
            Label.of("Test tariff"),
            "",
            "",
            ServiceKind.WATER,
            unit,
            frequency,
            Currency.getInstance("USD"),
            terms),
        versions);
  }

  /** Versions numbered from 1, each in force until the next begins. */
  TariffTimeline timeline() {
    TariffDefinition definition = definition();
    List<TariffTimeline.Term> all = new ArrayList<>();
    for (int i = 0; i < definition.versions().size(); i++) {
      VersionDefinition version = definition.versions().get(i);
      LocalDate end =
          i + 1 < definition.versions().size()
              ? definition.versions().get(i + 1).effectiveFrom()
              : LocalDate.MAX;
      RateSheet sheet = Rating.compile(definition, version, i + 1L);
      all.add(new TariffTimeline.Term(version.effectiveFrom(), end, sheet));
    }
    return new TariffTimeline(all);
  }

  RatingRequest.Builder segment(DateRange period) {
    return RatingRequest.forPeriod(period, timeline().inForce(period));
  }

  /** A segment whose whole use was measured between two readings, 1 and 2. */
  RatingRequest.Builder segment(DateRange period, String use) {
    return segment(period).use(measured(period, use));
  }

  MeasuredUse measured(DateRange days, String use) {
    return MeasuredUse.consumption(days, new BigDecimal(use), unit, List.of(1L, 2L));
  }

  static DateRange days(String first, String last) {
    return DateRange.inclusive(LocalDate.parse(first), LocalDate.parse(last));
  }
}
