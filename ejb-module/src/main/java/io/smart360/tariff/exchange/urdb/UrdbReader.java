package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.charge.DemandCharge.Ratchet;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a rate as the Utility Rate Database states it; periods are numbered from 0. */
final class UrdbReader {

  private static final Schedules.Names ENERGY =
      new Schedules.Names("energyweekdayschedule", "energyweekendschedule");
  private static final Schedules.Names DEMAND =
      new Schedules.Names("demandweekdayschedule", "demandweekendschedule");
  private static final int RATCHET_MONTHS = 11;
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Set<String> NOT_REPRESENTED =
      Set.of(
          "coincidentratestructure",
          "demandreactivepowercharge",
          "annualmincharge",
          "fixedchargeeaaddl",
          "energyattrs",
          "demandattrs",
          "fixedattrs");

  private static final List<String> IN_WORDS =
      List.of(
          "description", "basicinformationcomments", "energycomments", "demandcomments", "dgrules");

  private final Section file;
  private final Reading reading;

  UrdbReader(Section file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  PublishedRate read() {
    Optional<PricedPlan> energy = plan("energyratestructure", ENERGY);
    Optional<PricedPlan> byPeriod = plan("demandratestructure", DEMAND);
    PublishedRate.Demand demand =
        new PublishedRate.Demand(unit(), byPeriod, flatDemand(), ratchet());
    List<PublishedRate.Fixed> fixed = new ArrayList<>();
    Reading.given(file, "fixedmonthlycharge")
        .map(entry -> amount(entry, "$/month"))
        .ifPresent(fixed::add);
    Reading.given(file, "fixedchargefirstmeter")
        .map(entry -> amount(entry, Reading.text(file, "fixedchargeunits")))
        .ifPresent(fixed::add);
    NOT_REPRESENTED.stream()
        .sorted()
        .forEach(
            name ->
                Reading.given(file, name)
                    .filter(UrdbReader::isSomething)
                    .ifPresent(this::noteLeftOut));
    IN_WORDS.forEach(this::noteWords);
    return new PublishedRate(
        new UrdbHead(file, reading).read(), fixed, minimum(), energy, fuel(), demand);
  }

  private Optional<PricedPlan> plan(String structure, Schedules.Names names) {
    Optional<Entry> entry = Reading.given(file, structure).filter(UrdbReader::isSomething);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Tier>> tiers = periods(entry.get());
    return Optional.of(new PricedPlan(tiers, Schedules.plan(file, names, tiers.keySet())));
  }

  private Optional<PricedPlan> flatDemand() {
    Optional<Entry> entry =
        Reading.given(file, "flatdemandstructure").filter(UrdbReader::isSomething);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Tier>> tiers = periods(entry.get());
    Optional<Entry> months = Reading.given(file, "flatdemandmonths");
    if (months.isEmpty() && tiers.size() > 1) {
      file.required("flatdemandmonths");
    }
    List<String> plan =
        months
            .map(
                list ->
                    Reading.list(list, YearPlan.MONTHS).stream()
                        .map(month -> Schedules.period(month, tiers.keySet()))
                        .toList())
            .orElseGet(() -> java.util.Collections.nCopies(YearPlan.MONTHS, "0"));
    return Optional.of(new PricedPlan(tiers, YearPlan.ofMonths(plan)));
  }

  private Map<String, List<Tier>> periods(Entry structure) {
    Map<String, List<Tier>> periods = new LinkedHashMap<>();
    if (!structure.isList()) {
      throw structure.fault("not a list", "write a list of periods, each a list of tiers");
    }
    for (Entry period : structure.items()) {
      if (!period.isList() || period.items().isEmpty()) {
        throw period.fault("no tiers", "write a list such as [{\"rate\": 0.12}]");
      }
      List<Tier> tiers = period.items(this::tier);
      requireEnds(tiers);
      periods.put(Integer.toString(periods.size()), tiers);
    }
    return periods;
  }

  private Tier tier(Entry entry) {
    Section section = entry.section();
    BigDecimal price =
        Reading.number(section, "rate")
            .orElse(BigDecimal.ZERO)
            .add(Reading.number(section, "adj").orElse(BigDecimal.ZERO));
    BigDecimal sell = Reading.number(section, "sell").orElse(BigDecimal.ZERO);
    return new Tier(
        entry,
        reading.price(entry, price),
        Reading.number(section, "max"),
        Reading.text(section, "unit"),
        reading.price(entry, sell));
  }

  /** Every tier but the last ends; a limit of the last one is dropped. */
  static void requireEnds(List<Tier> tiers) {
    BigDecimal before = BigDecimal.ZERO;
    for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
      BigDecimal end =
          tier.max().orElseThrow(() -> tier.place().fault("a tier without 'max'", "add its end"));
      if (end.compareTo(before) <= 0) {
        throw tier.place()
            .fault(
                "a tier up to " + end.toPlainString() + " after " + before.toPlainString(),
                "each tier ends above the one before");
      }
      before = end;
    }
  }

  private String unit() {
    String unit = Reading.text(file, "flatdemandunit");
    if (unit.isEmpty()) {
      unit = Reading.text(file, "demandrateunit");
    }
    return unit.isEmpty() ? "kW" : unit;
  }

  private PublishedRate.Fixed amount(Entry entry, String units) {
    BigDecimal amount = Reading.number(entry);
    return switch (units) {
      case "$/month", "" -> new PublishedRate.Fixed(reading.price(entry, amount), Per.MONTH);
      case "$/day" -> new PublishedRate.Fixed(reading.price(entry, amount), Per.DAY);
      case "$/year" -> {
        BigDecimal monthly =
            amount.divide(BigDecimal.valueOf(YearPlan.MONTHS), 6, RoundingMode.HALF_UP);
        yield new PublishedRate.Fixed(reading.price(entry, monthly), Per.MONTH);
      }
      default ->
          throw entry.fault("an amount in '" + units + "'", "write $/month, $/day or $/year");
    };
  }

  private Optional<BigDecimal> minimum() {
    Optional<Entry> monthly = Reading.given(file, "minmonthlycharge");
    if (monthly.isPresent()) {
      return monthly.map(entry -> reading.price(entry, Reading.number(entry)));
    }
    Optional<Entry> entry = Reading.given(file, "mincharge").filter(UrdbReader::isSomething);
    String units = Reading.text(file, "minchargeunits");
    if (entry.isPresent() && !units.equals("$/month") && !units.isEmpty()) {
      reading.note(
          entry.get(), ImportNote.Kind.LEFT_OUT, "a minimum in '" + units + "' is left out");
      return Optional.empty();
    }
    return entry.map(amount -> reading.price(amount, Reading.number(amount)));
  }

  private List<BigDecimal> fuel() {
    return Reading.given(file, "fueladjustmentsmonthly")
        .filter(UrdbReader::isSomething)
        .map(
            list ->
                Reading.list(list, YearPlan.MONTHS).stream()
                    .map(month -> reading.adjustment(month, Reading.number(month)))
                    .toList())
        .orElse(List.of());
  }

  private Optional<Ratchet> ratchet() {
    Optional<Entry> share = Reading.given(file, "lookbackpercent").filter(UrdbReader::isSomething);
    if (share.isPresent()) {
      return lookBack(share.get());
    }
    Optional<Entry> monthly =
        Reading.given(file, "demandratchetpercentage").filter(UrdbReader::isSomething);
    if (monthly.isEmpty()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> byMonth = new LinkedHashMap<>();
    for (Entry month : Reading.list(monthly.get(), YearPlan.MONTHS)) {
      byMonth.put(Integer.toString(byMonth.size() + 1), percent(month));
    }
    reading.note(
        monthly.get(),
        ImportNote.Kind.ASSUMED,
        "the months looked back on are not stated; " + RATCHET_MONTHS + " are taken");
    boolean isSame = byMonth.values().stream().distinct().count() == 1;
    return Optional.of(
        new Ratchet(
            isSame ? ValueTable.of(byMonth.get("1")) : ValueTable.by("month", byMonth),
            RATCHET_MONTHS));
  }

  private Optional<Ratchet> lookBack(Entry share) {
    int months = Reading.given(file, "lookbackrange").map(Reading::whole).orElse(0);
    if (months > 0) {
      return Optional.of(new Ratchet(ValueTable.of(percent(share)), months));
    }
    reading.note(
        share,
        ImportNote.Kind.LEFT_OUT,
        "a ratchet on named months of the year is left out; measured loads are charged");
    return Optional.empty();
  }

  private static BigDecimal percent(Entry entry) {
    BigDecimal share = Reading.number(entry);
    BigDecimal percent = share.compareTo(BigDecimal.ONE) <= 0 ? share.multiply(HUNDRED) : share;
    return Reading.plain(percent.setScale(4, RoundingMode.HALF_UP));
  }

  /** Whether a value is neither zero nor a list of nothing. */
  static boolean isSomething(Entry entry) {
    if (entry.isList()) {
      return entry.items().stream().anyMatch(UrdbReader::isSomething);
    }
    return entry.isSection() || !entry.text().matches("-?0*(\\.0*)?|null|false|\\s*");
  }

  /** What only words say may be a charge. */
  private void noteWords(String name) {
    Reading.given(file, name)
        .filter(Entry::isText)
        .ifPresent(
            words ->
                reading.note(
                    words,
                    ImportNote.Kind.LEFT_OUT,
                    "in words only, and not charged: " + words.text()));
  }

  private void noteLeftOut(Entry entry) {
    reading.note(entry, ImportNote.Kind.LEFT_OUT, "'" + entry.path() + "' is left out");
  }
}
