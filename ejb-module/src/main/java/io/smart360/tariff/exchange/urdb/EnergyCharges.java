package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes charges of the prices of energy. */
final class EnergyCharges {

  /** Name of the calendar of energy. */
  static final String CALENDAR = "energy";

  private static final int LIMIT_DECIMALS = 4;

  private final PricedPlan energy;
  private final MonthSeasons seasons;
  private final Reading reading;

  EnergyCharges(PricedPlan energy, MonthSeasons seasons, Reading reading) {
    this.energy = energy;
    this.seasons = seasons;
    this.reading = reading;
  }

  /** Whether the hours of a month have different prices. */
  boolean isTimeOfUse() {
    return energy.plan().byMonth().isEmpty();
  }

  Charge charge() {
    Optional<List<String>> byMonth = energy.plan().byMonth();
    if (byMonth.isEmpty()) {
      return timeOfUse();
    }
    if (energy.plan().periods().size() == 1) {
      return charge(QuantityRule.ALL, tiers(byMonth.get().get(0)));
    }
    Map<String, Charge> bySeason = new LinkedHashMap<>();
    seasons
        .firstMonths()
        .forEach(
            (name, month) ->
                bySeason.put(name, charge(QuantityRule.ALL, tiers(byMonth.get().get(month)))));
    return new SeasonalCharge(bySeason);
  }

  /** Credits for energy received, by the code of the component. */
  Map<String, NetCharge> credits() {
    Map<String, NetCharge> credits = new LinkedHashMap<>();
    if (energy.plan().periods().stream().allMatch(period -> sell(period).signum() == 0)) {
      return credits;
    }
    Optional<List<String>> byMonth = energy.plan().byMonth();
    if (byMonth.isPresent()) {
      ValueTable<BigDecimal> rate = seasons.table(month -> sell(byMonth.get().get(month)));
      credits.put("received", credit(QuantityRule.ALL, rate));
      return credits;
    }
    for (String period : energy.plan().periods()) {
      if (sell(period).signum() > 0) {
        credits.put("received_" + period, credit(period, ValueTable.of(sell(period))));
      }
    }
    return credits;
  }

  private static NetCharge credit(String bucket, ValueTable<BigDecimal> rate) {
    return new NetCharge(bucket, rate, NetCharge.Surplus.LAPSES, Optional.empty());
  }

  private Charge timeOfUse() {
    Map<String, Charge> byBucket = new LinkedHashMap<>();
    boolean isTiered = false;
    for (String period : energy.plan().periods()) {
      byBucket.put(period, charge(period, tiers(period)));
      isTiered |= tiers(period).size() > 1;
    }
    if (isTiered) {
      reading.note(
          tiers(energy.plan().periods().iterator().next()).get(0).place(),
          ImportNote.Kind.ASSUMED,
          "tiers are filled by the use of all periods, of which each has its share");
    }
    return new TouCharge(
        CALENDAR, isTiered ? TouCharge.Tiers.SHARED : TouCharge.Tiers.OWN, byBucket);
  }

  private static Charge charge(String bucket, List<Tier> tiers) {
    QuantityRule quantity = QuantityRule.ofBucket(bucket);
    if (tiers.size() == 1) {
      return new FlatCharge(quantity, ValueTable.of(tiers.get(0).price()));
    }
    List<BigDecimal> prices = tiers.stream().map(Tier::price).toList();
    List<Tier> ended = tiers.subList(0, tiers.size() - 1);
    if (ended.stream().allMatch(tier -> factor(tier).isEmpty())) {
      return new BlockCharge(
          quantity, TierTable.of(ended.stream().map(EnergyCharges::limit).toList(), prices));
    }
    List<Formula> limits =
        ended.stream()
            .map(tier -> Formula.parse(limit(tier).toPlainString() + factor(tier)))
            .toList();
    return new BudgetCharge(
        quantity,
        new BudgetCharge.Budget(List.of(), ValueTable.of(limits), Optional.empty()),
        ValueTable.of(prices));
  }

  static BigDecimal limit(Tier tier) {
    return Reading.plain(tier.max().orElseThrow().setScale(LIMIT_DECIMALS, RoundingMode.HALF_UP));
  }

  /** What the end of a tier is multiplied by, as a formula says it. */
  private static String factor(Tier tier) {
    return switch (tier.unit().toLowerCase(Locale.ROOT).strip()) {
      case "", "kwh" -> "";
      case "kwh daily", "kwh/day" -> "*days_in_period";
      case "kwh/kw" -> "*demand_kw";
      case "kwh/kw daily", "kwh/kw/day" -> "*demand_kw*days_in_period";
      default ->
          throw tier.place()
              .fault(
                  "a tier in '" + tier.unit() + "'",
                  "write kWh, kWh daily, kWh/kW or kWh/kW daily");
    };
  }

  private BigDecimal sell(String period) {
    List<Tier> tiers = tiers(period);
    BigDecimal sell = tiers.get(0).sell();
    boolean isSame = tiers.stream().allMatch(tier -> tier.sell().compareTo(sell) == 0);
    if (!isSame) {
      reading.note(
          tiers.get(0).place(),
          ImportNote.Kind.LEFT_OUT,
          "credits that differ by tier are left out");
    }
    return isSame ? sell : BigDecimal.ZERO;
  }

  private List<Tier> tiers(String period) {
    return energy.tiers().get(period);
  }
}
