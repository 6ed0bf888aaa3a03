package io.smart360.tariff.naive;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.ChargeBase.ComponentLines;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
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
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.model.VersionDefinition;
import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainTax;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import io.smart360.tariff.rating.Rating;
import io.smart360.tariff.rating.TariffTimeline;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.Move;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says a plain case in the words of the product. */
final class PlainTariffs {

  private static final String STANDARD = "STANDARD";
  private static final RateUnit CCF = RateUnit.of("CCF");
  private static final RateUnit KW = RateUnit.of("kW");
  private static final Map<Integer, Frequency> FREQUENCIES =
      Map.of(
          1, Frequency.MONTHLY,
          2, Frequency.BI_MONTHLY,
          3, Frequency.QUARTERLY,
          12, Frequency.ANNUAL);

  private PlainTariffs() {}

  static TariffDefinition tariff(PlainCase plain) {
    RatingTerms terms =
        new RatingTerms(
            VersionChoice.EACH_DAY,
            plain.rules().limitsByDay() ? TierLimitRule.ALWAYS_BY_DAY : TierLimitRule.WHOLE_PERIOD,
            ProrationBase.valueOf(plain.rules().base()),
            new QuantityRounding(plain.rules().useDecimals(), RoundingMode.HALF_UP),
            LineRounding.EACH_LINE);
    TariffHeader header =
        new TariffHeader(
            "PLAIN",
            Label.of("Plain"),
            "",
            "",
            ServiceKind.WATER,
            CCF,
            FREQUENCIES.get(plain.rules().tariffMonths()),
            Currency.getInstance("USD"),
            terms);
    return new TariffDefinition(
        header, plain.versions().stream().map(PlainTariffs::version).toList());
  }

  static RatingRequest request(PlainCase plain, TariffDefinition tariff) {
    DateRange period = new DateRange(plain.period().from(), plain.period().end());
    RatingRequest.Builder request =
        RatingRequest.forPeriod(period, timeline(tariff).inForce(period))
            .cycle(FREQUENCIES.get(plain.period().cycleMonths()), plain.period().scheduledDays())
            .characteristics(characteristics(plain));
    plain
        .uses()
        .forEach(
            use ->
                request.use(
                    MeasuredUse.consumption(
                            new DateRange(use.from(), use.end()),
                            use.quantity(),
                            CCF,
                            List.of(1L, 2L))
                        .inBucket(use.bucket())));
    plain
        .loads()
        .forEach(
            load ->
                request.use(
                    MeasuredUse.load(
                        new DateRange(load.from(), load.end()), load.quantity(), KW, List.of(1L))));
    request.pastDemands(
        new PastDemands(
            plain.pastLoads().stream()
                .map(
                    load ->
                        PastDemands.Load.of(
                            new DateRange(load.from(), load.end()), load.quantity(), KW))
                .toList()));
    return plain.period().moved() ? request.move(Move.IN).build() : request.build();
  }

  static TariffTimeline timeline(TariffDefinition tariff) {
    List<TariffTimeline.Term> terms = new ArrayList<>();
    List<VersionDefinition> versions = tariff.versions();
    for (int i = 0; i < versions.size(); i++) {
      Optional<LocalDate> end =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).effectiveFrom())
              : Optional.empty();
      RateSheet sheet = Rating.compile(tariff, versions.get(i), i + 1L);
      terms.add(TariffTimeline.Term.of(versions.get(i).effectiveFrom(), end, sheet));
    }
    return new TariffTimeline(terms);
  }

  private static Characteristics characteristics(PlainCase plain) {
    Characteristics.Builder builder = Characteristics.builder();
    for (Map.Entry<String, NavigableMap<LocalDate, String>> known :
        plain.characteristics().entrySet()) {
      List<LocalDate> dates = List.copyOf(known.getValue().keySet());
      for (int i = 0; i < dates.size(); i++) {
        String value = known.getValue().get(dates.get(i));
        if (i + 1 < dates.size()) {
          DateRange days = new DateRange(dates.get(i), dates.get(i + 1));
          builder.during(known.getKey(), days, value);
        } else {
          builder.from(known.getKey(), dates.get(i), value);
        }
      }
    }
    return builder.build();
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
        Map.of(),
        Map.of(),
        version.charges().stream().map(PlainTariffs::component).toList(),
        version.taxes().stream().map(PlainTariffs::tax).toList());
  }

  private static Component component(PlainCharge plain) {
    ChargeType type =
        switch (plain.kind()) {
          case "FIXED" -> ChargeType.FIXED;
          case "UNIT" -> ChargeType.UNIT;
          case "DEMAND" -> ChargeType.DEMAND;
          case "MINIMUM" -> ChargeType.MINIMUM;
          case "PERCENT" -> ChargeType.SURCHARGE;
          case "PERCENT_OFF", "AMOUNT_OFF" -> ChargeType.DISCOUNT;
          default -> ChargeType.CONSUMPTION;
        };
    Condition when =
        plain.onlyZone().isEmpty() ? Condition.ALWAYS : Condition.oneOf("zone", plain.onlyZone());
    return new Component(
        heading(plain.code(), type, STANDARD), when, Validity.ALWAYS, charge(plain));
  }

  private static ChargeHeading heading(String code, ChargeType type, String taxClass) {
    return new ChargeHeading(code, Label.of(code), type, ServiceKind.WATER, "4000", taxClass);
  }

  /** Uniform prices by season are said as a seasonal charge, others as tables. */
  private static Charge charge(PlainCharge plain) {
    if (plain.kind().equals("FLAT") && plain.dimension().equals("season")) {
      Map<String, Charge> seasons = new LinkedHashMap<>();
      plain
          .prices()
          .forEach(
              (season, price) ->
                  seasons.put(
                      season, new FlatCharge(quantity(plain), ValueTable.of(price.amount()))));
      return new SeasonalCharge(seasons);
    }
    Proration proration = plain.terms().prorated() ? Proration.BY_DAYS : Proration.WHOLE_AT_MOVE;
    Per per = Per.valueOf(plain.terms().per());
    ValueTable<BigDecimal> amounts = table(plain, PlainPrice::amount);
    return switch (plain.kind()) {
      case "FIXED" -> new FixedCharge(amounts, per, proration, FixedCharge.FULL);
      case "UNIT" -> new UnitCharge("bins", amounts, per, proration);
      case "FLAT" -> new FlatCharge(quantity(plain), amounts);
      case "BLOCK" -> new BlockCharge(quantity(plain), tiers(plain));
      case "STEP" -> new StepCharge(quantity(plain), tiers(plain));
      case "TOU" -> PlainPower.timeOfUse(amounts, tiers(plain));
      case "DEMAND" ->
          new DemandCharge(
              "kW",
              TouCharge.NO_CALENDAR,
              PlainPower.billedDemand(plain),
              tiers(plain),
              per,
              proration);
      case "MINIMUM" -> new MinimumCharge(base(plain), amounts, proration);
      case "PERCENT" -> new PercentCharge(base(plain), amounts);
      case "PERCENT_OFF" -> discount(plain, new DiscountCharge.PercentOff(amounts));
      default -> discount(plain, new DiscountCharge.AmountOff(amounts, proration));
    };
  }

  private static DiscountCharge discount(PlainCharge plain, DiscountCharge.Relief relief) {
    return new DiscountCharge(
        base(plain),
        relief,
        plain.terms().firstUnits().map(ValueTable::of),
        plain.terms().priority(),
        plain.terms().alone() ? DiscountCharge.Stacking.ALONE : DiscountCharge.Stacking.STACKABLE,
        plain.terms().cap());
  }

  private static QuantityRule quantity(PlainCharge plain) {
    return new QuantityRule(
        QuantityRule.ALL, ValueTable.of(plain.terms().percentOfUse()), Optional.empty());
  }

  private static TierTable tiers(PlainCharge plain) {
    return new TierTable(table(plain, PlainPrice::limits), table(plain, PlainPrice::tierPrices));
  }

  private static ChargeBase base(PlainCharge plain) {
    return new ChargeBase.Components(
        plain.terms().base().stream().map(ComponentLines::of).toList());
  }

  private static <T> ValueTable<T> table(PlainCharge plain, Function<PlainPrice, T> figure) {
    Map<String, T> values = new LinkedHashMap<>();
    plain.prices().forEach((key, price) -> values.put(key, figure.apply(price)));
    return plain.dimension().isEmpty()
        ? ValueTable.of(values.get(""))
        : ValueTable.by(plain.dimension(), values);
  }

  private static Tax tax(PlainTax plain) {
    Tax.Levy levy =
        new Tax.Levy(
            plain.order(),
            plain.compound() ? Tax.On.CHARGES_AND_TAXES : Tax.On.CHARGES,
            Tax.Price.ADDED,
            plain.byServiceDays() ? Tax.RateDate.SERVICE_DAYS : Tax.RateDate.BILL_DATE,
            plain.perLine() ? Tax.Rounding.LINE : Tax.Rounding.BASE);
    return new Tax(
        heading(plain.code(), ChargeType.TAX, ChargeHeading.UNTAXED),
        Set.of(STANDARD),
        plain.rates().entrySet().stream()
            .map(rate -> new Tax.DatedRate(rate.getKey(), rate.getValue()))
            .toList(),
        levy,
        Condition.ALWAYS,
        Tax.NOBODY);
  }
}
