package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
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
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.model.TariffDefinition.TariffHeader;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.model.VersionDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a tariff of a published rate. */
final class RateTariff {

  /** A surcharge, because it is below zero where fuel is cheaper than the prices allow for. */
  private static final String FUEL = "fuel";

  private static final QuantityRounding FOUR_DECIMALS =
      new QuantityRounding(QuantityRounding.MOST_DECIMALS, RoundingMode.HALF_UP);
  private static final int LONGEST_CODE = 40;

  private final PublishedRate rate;
  private final MonthSeasons seasons;
  private final Optional<EnergyCharges> energy;
  private final DemandCharges demand;
  private final List<Component> components = new ArrayList<>();

  RateTariff(PublishedRate rate, Reading reading) {
    this.rate = rate;
    this.seasons =
        new MonthSeasons(
            Stream.of(rate.energy(), rate.demand().byPeriod(), rate.demand().ofMonth())
                .flatMap(Optional::stream)
                .filter(plan -> !plan.isFree())
                .map(PricedPlan::plan)
                .toList());
    this.energy = rate.energy().map(plan -> new EnergyCharges(plan, seasons, reading));
    this.demand = new DemandCharges(rate.demand(), seasons, reading);
  }

  TariffDefinition definition(Currency currency) {
    addFixed();
    energy.ifPresent(this::addEnergy);
    demand.charges().forEach((code, charge) -> add(code, demandLabel(code), charge));
    rate.minimum()
        .filter(amount -> amount.signum() > 0)
        .ifPresent(amount -> add("minimum", "Minimum charge adjustment", minimum(amount)));
    VersionDefinition version =
        new VersionDefinition(
            rate.head().from(),
            seasons.seasons(),
            Map.of(),
            Map.of(),
            components,
            List.of(),
            calendars());
    return new TariffDefinition(header(currency), List.of(version));
  }

  private TariffHeader header(Currency currency) {
    String name = rate.head().name().isBlank() ? "Electricity rate" : rate.head().name();
    return new TariffHeader(
        code(rate.head().code()),
        Label.of(name),
        rate.head().description(),
        rate.head().source(),
        ServiceKind.ELECTRICITY,
        RateUnit.of("kWh"),
        Frequency.MONTHLY,
        currency,
        new RatingTerms(
            VersionChoice.EACH_DAY,
            TierLimitRule.WHOLE_PERIOD,
            ProrationBase.SCHEDULED,
            FOUR_DECIMALS,
            LineRounding.SEGMENT));
  }

  private static String code(String text) {
    String code =
        text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("(^-+)|(-+$)", "");
    String cut =
        code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE).replaceAll("-+$", "") : code;
    return cut.isEmpty() ? "ELECTRICITY" : cut;
  }

  private Map<String, TouCalendar> calendars() {
    Map<String, TouCalendar> calendars = new LinkedHashMap<>();
    if (energy.isPresent() && energy.get().isTimeOfUse()) {
      calendars.put(
          EnergyCharges.CALENDAR, PlanCalendar.of(rate.energy().orElseThrow().plan(), seasons));
    }
    demand
        .calendarPlan()
        .ifPresent(plan -> calendars.put(DemandCharges.CALENDAR, PlanCalendar.of(plan, seasons)));
    return calendars;
  }

  private void addFixed() {
    for (PublishedRate.Fixed fixed : rate.fixed()) {
      if (fixed.amount().signum() > 0) {
        String code = components.isEmpty() ? "fixed" : "fixed_" + (components.size() + 1);
        add(
            code,
            "Customer charge",
            new FixedCharge(
                ValueTable.of(fixed.amount()), fixed.per(), Proration.BY_DAYS, FixedCharge.FULL));
      }
    }
  }

  private void addEnergy(EnergyCharges charges) {
    add("energy", "Energy charge", charges.charge());
    if (!rate.fuel().isEmpty()) {
      Map<String, BigDecimal> byMonth = new LinkedHashMap<>();
      rate.fuel().forEach(price -> byMonth.put(Integer.toString(byMonth.size() + 1), price));
      add(
          FUEL,
          "Fuel adjustment",
          new FlatCharge(QuantityRule.WHOLE_USE, ValueTable.by("month", byMonth)));
    }
    charges.credits().forEach((code, credit) -> add(code, "Energy received", credit));
  }

  private static Charge minimum(BigDecimal amount) {
    return new MinimumCharge(
        new ChargeBase.Lines(ChargeBase.Scope.SEGMENT), ValueTable.of(amount), Proration.BY_DAYS);
  }

  private static String demandLabel(String code) {
    return code.matches("demand_[0-9]+")
        ? "Demand charge, period " + code.substring("demand_".length())
        : "Demand charge";
  }

  private void add(String code, String label, Charge charge) {
    ChargeType type = typeOf(code);
    components.add(
        Component.of(
            new ChargeHeading(
                code,
                Label.of(label),
                type,
                ServiceKind.ELECTRICITY,
                glCode(type),
                ChargeHeading.UNTAXED),
            charge));
  }

  private static ChargeType typeOf(String code) {
    if (code.equals(FUEL)) {
      return ChargeType.SURCHARGE;
    } else if (code.equals("minimum")) {
      return ChargeType.MINIMUM;
    } else if (code.startsWith("fixed")) {
      return ChargeType.FIXED;
    }
    return code.startsWith("demand") ? ChargeType.DEMAND : ChargeType.CONSUMPTION;
  }

  private static String glCode(ChargeType type) {
    return switch (type) {
      case CONSUMPTION, DEMAND -> "4000";
      case SURCHARGE -> "4200";
      default -> "4100";
    };
  }
}
