package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a rate as the System Advisor Model states it: rows of period, tier, end and price; periods
 * are numbered from 1.
 */
final class SamReader {

  private static final LocalDate UNKNOWN_START = LocalDate.of(2000, 1, 1);
  private static final Schedules.Names ENERGY =
      new Schedules.Names("energy_schedule_weekday", "energy_schedule_weekend");
  private static final Schedules.Names DEMAND =
      new Schedules.Names("demand_schedule_weekday", "demand_schedule_weekend");

  private final Section file;
  private final Reading reading;

  SamReader(Section file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  /** Whether a file has this format. */
  static boolean isFormatOf(Section file) {
    return file.has("energy_rates");
  }

  PublishedRate read() {
    reading.note(
        file.place(),
        ImportNote.Kind.ASSUMED,
        "no first day is stated; " + UNKNOWN_START + " is taken");
    List<PublishedRate.Fixed> fixed =
        Reading.given(file, "monthly_fixed_charge")
            .map(entry -> reading.price(entry, Reading.number(entry)))
            .map(amount -> List.of(new PublishedRate.Fixed(amount, Per.MONTH)))
            .orElse(List.of());
    boolean hasDemand = Reading.text(file, "demand_enabled").equals("true");
    return new PublishedRate(
        new PublishedRate.Head("", "", "", Reading.text(file, "source"), UNKNOWN_START),
        fixed,
        Reading.given(file, "monthly_minimum_charge")
            .map(entry -> reading.price(entry, Reading.number(entry))),
        plan("energy_rates", ENERGY),
        List.of(),
        new PublishedRate.Demand(
            "kW",
            hasDemand ? plan("demand_tou_rates", DEMAND) : Optional.empty(),
            hasDemand ? months() : Optional.empty(),
            Optional.empty()));
  }

  private Optional<PricedPlan> plan(String rows, Schedules.Names names) {
    return Reading.given(file, rows)
        .filter(UrdbReader::isSomething)
        .map(
            entry -> {
              Map<String, List<Tier>> tiers = periods(entry, "period");
              return new PricedPlan(tiers, Schedules.plan(file, names, tiers.keySet()));
            });
  }

  private Optional<PricedPlan> months() {
    Optional<Entry> rows = Reading.given(file, "demand_flat_rates");
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Tier>> tiers = periods(rows.get(), "month");
    List<String> months = new ArrayList<>();
    for (int month = 1; month <= YearPlan.MONTHS; month++) {
      if (!tiers.containsKey(Integer.toString(month))) {
        throw rows.get().fault("no price for month " + month, "give one for each month, 1 to 12");
      }
      months.add(Integer.toString(month));
    }
    return Optional.of(new PricedPlan(tiers, YearPlan.ofMonths(months)));
  }

  private Map<String, List<Tier>> periods(Entry rows, String numbered) {
    Map<String, List<Tier>> periods = new LinkedHashMap<>();
    if (!rows.isList()) {
      throw rows.fault("not a list", "write rows of " + numbered + ", tier, end and price");
    }
    for (Entry row : rows.items()) {
      Section section = row.section();
      String period = Integer.toString(Reading.whole(section.required(numbered)));
      List<Tier> tiers = periods.computeIfAbsent(period, any -> new ArrayList<>());
      int tier = Reading.whole(section.required("tier"));
      if (tier != tiers.size() + 1) {
        throw row.fault("tier " + tier + " after " + tiers.size(), "number tiers from 1");
      }
      tiers.add(tier(row, section));
    }
    periods.values().forEach(UrdbReader::requireEnds);
    return periods;
  }

  private Tier tier(Entry row, Section section) {
    boolean isLoad = section.has("rate");
    BigDecimal price = Reading.number(section.required(isLoad ? "rate" : "buy"));
    BigDecimal sell = Reading.number(section, "sell").orElse(BigDecimal.ZERO);
    return new Tier(
        row,
        reading.price(row, price),
        Reading.number(section, isLoad ? "max_kw" : "max"),
        Reading.text(section, "max_unit"),
        reading.price(row, sell));
  }
}
