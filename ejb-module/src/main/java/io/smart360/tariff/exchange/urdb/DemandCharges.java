package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.DemandCharge.BilledDemand;
import io.smart360.tariff.charge.DemandCharge.Ratchet;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.exchange.ImportNote;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes charges of the prices of the highest load. */
final class DemandCharges {

  /** Name of the calendar of demand. */
  static final String CALENDAR = "demand";

  private final PublishedRate.Demand demand;
  private final MonthSeasons seasons;
  private final Reading reading;

  DemandCharges(PublishedRate.Demand demand, MonthSeasons seasons, Reading reading) {
    this.demand = demand;
    this.seasons = seasons;
    this.reading = reading;
  }

  /** The plan that needs a calendar, as its hours have prices of their own. */
  Optional<YearPlan> calendarPlan() {
    return demand
        .byPeriod()
        .filter(plan -> !plan.isFree() && plan.plan().byMonth().isEmpty())
        .map(PricedPlan::plan);
  }

  /** The charges by the code of their component. */
  Map<String, DemandCharge> charges() {
    Map<String, DemandCharge> charges = new LinkedHashMap<>();
    Optional<PricedPlan> ofMonth = demand.ofMonth().filter(plan -> !plan.isFree());
    ofMonth.ifPresent(plan -> charges.put("demand", charge("", byMonth(plan), demand.ratchet())));
    demand.byPeriod().filter(plan -> !plan.isFree()).ifPresent(plan -> addPeriods(charges, plan));
    if (demand.ratchet().isPresent() && ofMonth.isEmpty() && !charges.isEmpty()) {
      Tier place = demand.byPeriod().get().tiers().values().iterator().next().get(0);
      reading.note(
          place.place(),
          ImportNote.Kind.LEFT_OUT,
          "a ratchet on loads of periods is left out; measured loads are charged");
    }
    return charges;
  }

  private void addPeriods(Map<String, DemandCharge> charges, PricedPlan plan) {
    if (plan.plan().byMonth().isPresent()) {
      charges.put("demand_of_period", charge("", byMonth(plan), Optional.empty()));
      return;
    }
    for (String period : plan.plan().periods()) {
      List<Tier> tiers = plan.tiers().get(period);
      if (tiers.stream().anyMatch(tier -> tier.price().signum() != 0)) {
        charges.put("demand_" + period, charge(period, ofYear(tiers), Optional.empty()));
      }
    }
  }

  private DemandCharge charge(String bucket, TierTable tiers, Optional<Ratchet> ratchet) {
    return new DemandCharge(
        demand.unit(),
        bucket.equals(QuantityRule.ALL) ? TouCharge.NO_CALENDAR : CALENDAR,
        new BilledDemand(bucket, ratchet, Optional.empty()),
        tiers,
        Per.MONTH,
        Proration.BY_DAYS);
  }

  private static TierTable ofYear(List<Tier> tiers) {
    return TierTable.of(limits(tiers), prices(tiers));
  }

  private TierTable byMonth(PricedPlan plan) {
    List<String> months = plan.plan().byMonth().orElseThrow();
    ValueTable<List<BigDecimal>> limits =
        seasons.table(month -> limits(plan.tiers().get(months.get(month))));
    ValueTable<List<BigDecimal>> prices =
        seasons.table(month -> prices(plan.tiers().get(months.get(month))));
    return new TierTable(limits, prices);
  }

  private static List<BigDecimal> limits(List<Tier> tiers) {
    List<Tier> ended = tiers.subList(0, tiers.size() - 1);
    for (Tier tier : ended) {
      if (tier.unit().contains("daily")) {
        throw tier.place().fault("a tier in '" + tier.unit() + "'", "write kW or kVA");
      }
    }
    return ended.stream().map(EnergyCharges::limit).toList();
  }

  private static List<BigDecimal> prices(List<Tier> tiers) {
    return tiers.stream().map(Tier::price).toList();
  }
}
