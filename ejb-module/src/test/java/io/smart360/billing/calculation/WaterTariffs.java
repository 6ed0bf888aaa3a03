package io.smart360.billing.calculation;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.segment.RateSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tariffs of a town, as tests of billing state them; amounts in dollars, use in CCF. */
public final class WaterTariffs {

  private static final String STANDARD = "STANDARD";

  private WaterTariffs() {}

  public static Component fixed(ServiceKind service, String amount) {
    return component(service, "service", ChargeType.FIXED, FixedCharge.perPeriod(price(amount)));
  }

  public static Component fixedBySize(Map<String, String> amounts) {
    Map<String, BigDecimal> values = new java.util.HashMap<>();
    amounts.forEach((size, amount) -> values.put(size, new BigDecimal(amount)));
    return component(
        ServiceKind.WATER,
        "service",
        ChargeType.FIXED,
        FixedCharge.perPeriod(ValueTable.by("meter_size", values)));
  }

  public static Component flat(ServiceKind service, String rate) {
    return component(
        service,
        "use",
        ChargeType.CONSUMPTION,
        new FlatCharge(QuantityRule.WHOLE_USE, price(rate)));
  }

  /** A price for use up to the average of the last winter. */
  public static Component upToWinter(ServiceKind service, String rate) {
    QuantityRule rule =
        new QuantityRule(
            QuantityRule.ALL,
            price("100"),
            Optional.of(
                new QuantityRule.CapWinterAverage(
                    QuantityRule.CapWinterAverage.USUAL_MONTHS, Optional.empty())));
    return component(service, "use", ChargeType.CONSUMPTION, new FlatCharge(rule, price(rate)));
  }

  public static Component block(String limits, String prices) {
    return component(
        ServiceKind.WATER,
        "use",
        ChargeType.CONSUMPTION,
        new BlockCharge(QuantityRule.WHOLE_USE, TierTable.of(numbers(limits), numbers(prices))));
  }

  public static Tax tax(String percent) {
    return new Tax(
        new ChargeHeading(
            "sales-tax", Label.of("Sales tax"), ChargeType.TAX, ServiceKind.WATER, "2100", ""),
        Set.of(STANDARD),
        List.of(new Tax.DatedRate(LocalDate.MIN, new BigDecimal(percent))),
        Tax.Levy.USUAL,
        Condition.ALWAYS,
        Tax.NOBODY);
  }

  /** A version in force from its date until the next one begins. */
  public static VersionDefinition since(String date, Component... components) {
    return VersionDefinition.of(LocalDate.parse(date), List.of(components));
  }

  public static VersionDefinition taxed(VersionDefinition version, Tax tax) {
    return new VersionDefinition(
        version.effectiveFrom(),
        version.seasons(),
        version.defaults(),
        version.definitions(),
        version.components(),
        List.of(tax));
  }

  /** The tariff of a service, its versions numbered from 1. */
  public static PlanTariff tariff(ServiceKind service, VersionDefinition... versions) {
    TariffDefinition definition = definition(service, versions);
    List<TariffTimeline.Term> terms = new ArrayList<>();
    for (int i = 0; i < versions.length; i++) {
      LocalDate end = i + 1 < versions.length ? versions[i + 1].effectiveFrom() : LocalDate.MAX;
      RateSheet sheet = Rating.compile(definition, versions[i], i + 1L);
      terms.add(new TariffTimeline.Term(versions[i].effectiveFrom(), end, sheet));
    }
    return new PlanTariff(service.name(), service.name(), new TariffTimeline(terms));
  }

  /** The tariff of a service as it is published. */
  public static TariffDefinition definition(ServiceKind service, VersionDefinition... versions) {
    RateUnit unit = RateUnit.of("CCF");
    TariffHeader header =
        new TariffHeader(
            service.name(),
            Label.of(service.name()),
            "",
            "",
            service,
            unit,
            Frequency.MONTHLY,
            Currency.getInstance("USD"),
            RatingTerms.usualFor(unit));
    return new TariffDefinition(header, List.of(versions));
  }

  private static Component component(
      ServiceKind service, String code, ChargeType type, Charge charge) {
    String glCode = service == ServiceKind.WATER ? "4000" : "4010";
    return Component.of(
        new ChargeHeading(code, Label.of(code), type, service, glCode, STANDARD), charge);
  }

  private static ValueTable<BigDecimal> price(String text) {
    return ValueTable.of(new BigDecimal(text));
  }

  private static List<BigDecimal> numbers(String spaced) {
    return Arrays.stream(spaced.split(" ")).map(BigDecimal::new).toList();
  }
}
