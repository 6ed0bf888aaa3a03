package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rates a plain case day by day. */
final class NaiveRater {

  private static final List<List<String>> STAGES =
      List.of(
          List.of("FIXED", "FLAT", "BLOCK", "STEP", "UNIT", "TOU", "DEMAND"),
          List.of("MINIMUM"),
          List.of("PERCENT"),
          List.of("PERCENT_OFF", "AMOUNT_OFF"));

  private final PlainCase plain;
  private final List<NaiveLine> lines = new ArrayList<>();
  private final NaiveDiscounts discounts = new NaiveDiscounts(this);

  NaiveRater(PlainCase plain) {
    this.plain = plain;
  }

  List<NaiveLine> rate() {
    for (List<String> stage : STAGES) {
      for (String code : codes(stage)) {
        rate(code);
      }
    }
    new NaiveTaxes(this).levy();
    return lines;
  }

  PlainCase plain() {
    return plain;
  }

  List<NaiveLine> lines() {
    return lines;
  }

  /** Days on which nothing changes that a charge depends on. */
  record Run(LocalDate first, LocalDate last, PlainCharge charge, PlainPrice price) {

    int days() {
      return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** Whether the charge is due at all on these days. */
    boolean applies() {
      return charge != null && price != null;
    }
  }

  private Set<String> codes(List<String> kinds) {
    List<PlainCharge> found = new ArrayList<>();
    for (PlainVersion version : plain.versions()) {
      for (PlainCharge charge : version.charges()) {
        if (kinds.contains(charge.kind())) {
          found.add(charge);
        }
      }
    }
    found.sort((one, other) -> Integer.compare(one.terms().priority(), other.terms().priority()));
    Set<String> codes = new LinkedHashSet<>();
    found.forEach(charge -> codes.add(charge.code()));
    return codes;
  }

  private void rate(String code) {
    List<Run> runs = runs(code);
    List<Fraction> uses = uses(runs, "");
    List<Fraction> offPeak = uses(runs, "OFF");
    List<Fraction> peak = uses(runs, "PEAK");
    List<NaivePeriod.Due> dues = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.applies() && run.charge().kind().equals("TOU")) {
        addUse(run, 0, offPeak.get(i), run.price().amount());
        NaiveTiers.block(this, run, peak.get(i));
      } else if (run.applies()) {
        rate(run, uses.get(i), dues);
      }
    }
    for (NaivePeriod.Due due : NaivePeriod.withRests(dues)) {
      settle(due);
    }
  }

  private void rate(Run run, Fraction use, List<NaivePeriod.Due> dues) {
    switch (run.charge().kind()) {
      case "FIXED", "UNIT", "MINIMUM", "AMOUNT_OFF" -> dues.add(NaivePeriod.due(plain, run));
      case "DEMAND" -> {
        if (NaivePower.isOnePrice(run)) {
          dues.add(NaivePeriod.due(plain, run));
        } else {
          NaivePower.tiers(this, run);
        }
      }
      case "FLAT" -> addUse(run, 0, charged(run, use), run.price().amount());
      case "BLOCK" -> NaiveTiers.block(this, run, charged(run, use));
      case "STEP" -> NaiveTiers.step(this, run, charged(run, use));
      case "PERCENT" -> percent(run);
      case "PERCENT_OFF" -> discounts.percentOff(run);
      default -> throw new IllegalStateException(run.charge().kind());
    }
  }

  private void settle(NaivePeriod.Due due) {
    Run run = due.run();
    switch (run.charge().kind()) {
      case "MINIMUM" -> {
        Fraction missing = due.rounded().minus(sum(base(run, run.charge())).rounded(2));
        if (missing.sign() > 0) {
          add(run, 0, Fraction.of(1), missing);
        }
      }
      case "AMOUNT_OFF" -> discounts.amountOff(run, due.rounded());
      default -> add(run, 0, due.count(), due.rounded());
    }
  }

  void addUse(Run run, int tier, Fraction quantity, BigDecimal price) {
    add(run, tier, quantity, quantity.times(Fraction.of(price)).rounded(2));
  }

  void add(Run run, int tier, Fraction quantity, Fraction amount) {
    lines.add(new NaiveLine(run.charge().code(), tier, run.first(), run.last(), quantity, amount));
  }

  private void percent(Run run) {
    List<Share> base = base(run, run.charge());
    if (!base.isEmpty() && run.price().amount().signum() != 0) {
      Fraction sum = sum(base);
      add(run, 0, sum, sum.times(Fraction.of(run.price().amount())).over(100).rounded(2));
    }
  }

  /** A part of an earlier line, by its place in the list. */
  record Share(int line, Fraction amount) {}

  List<Share> base(Run run, PlainCharge charge) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NaiveLine line = lines.get(i);
      int days = line.daysWithin(run.first(), run.last());
      if (charge.terms().base().contains(line.code()) && days > 0) {
        Fraction share = line.amount().times(days).over(line.days());
        shares.add(new Share(i, days == line.days() ? line.amount() : share.rounded(6)));
      }
    }
    return shares;
  }

  static Fraction sum(List<Share> shares) {
    Fraction sum = Fraction.ZERO;
    for (Share share : shares) {
      sum = sum.plus(share.amount());
    }
    return sum;
  }

  private List<Run> runs(String code) {
    List<Run> runs = new ArrayList<>();
    LocalDate first = plain.period().from();
    String before = signature(code, first);
    for (LocalDate day = first; !day.isAfter(plain.period().end()); day = day.plusDays(1)) {
      boolean isOver = day.equals(plain.period().end());
      if (isOver || !signature(code, day).equals(before)) {
        runs.add(run(code, first, day.minusDays(1)));
        first = day;
        before = isOver ? "" : signature(code, day);
      }
    }
    return runs;
  }

  private Run run(String code, LocalDate first, LocalDate last) {
    PlainCharge charge = version(first).charge(code).orElse(null);
    if (charge == null) {
      return new Run(first, last, null, null);
    }
    boolean isElsewhere =
        !charge.onlyZone().isEmpty() && !charge.onlyZone().equals(value("zone", first));
    String key = charge.dimension().isEmpty() ? "" : value(charge.dimension(), first);
    return new Run(first, last, charge, isElsewhere ? null : charge.prices().get(key));
  }

  private String signature(String code, LocalDate day) {
    PlainVersion version = version(day);
    String signature = version.from().toString();
    PlainCharge charge = version.charge(code).orElse(null);
    if (charge != null && !charge.dimension().isEmpty()) {
      signature += " " + value(charge.dimension(), day);
    }
    if (charge != null && charge.kind().equals("UNIT")) {
      signature += " " + value("bins", day);
    }
    if (charge != null && !charge.onlyZone().isEmpty()) {
      signature += " " + value("zone", day);
    }
    return signature;
  }

  PlainVersion version(LocalDate day) {
    PlainVersion found = null;
    for (PlainVersion version : plain.versions()) {
      if (!version.from().isAfter(day)) {
        found = version;
      }
    }
    return found;
  }

  String value(String name, LocalDate day) {
    if (name.equals("season")) {
      return day.getMonthValue() >= 5 && day.getMonthValue() <= 10 ? "summer" : "winter";
    }
    Map.Entry<LocalDate, String> known = plain.characteristics().get(name).floorEntry(day);
    return known.getValue();
  }

  private static Fraction charged(Run run, Fraction use) {
    return use.times(Fraction.of(run.charge().terms().percentOfUse())).over(100).rounded(4);
  }

  /** What each run has of the use of a bucket; of all of them if none is named. */
  private List<Fraction> uses(List<Run> runs, String bucket) {
    Fraction[] uses = new Fraction[runs.size()];
    java.util.Arrays.fill(uses, Fraction.ZERO);
    Fraction exact = Fraction.ZERO;
    Fraction rounded = Fraction.ZERO;
    for (PlainUse use : plain.uses()) {
      if (!bucket.isEmpty() && !bucket.equals(use.bucket())) {
        continue;
      }
      exact = exact.plus(Fraction.of(use.quantity()));
      Fraction total = exact.rounded(plain.rules().useDecimals());
      spread(use, total.minus(rounded), runs, uses);
      rounded = total;
    }
    return List.of(uses);
  }

  private static void spread(PlainUse use, Fraction quantity, List<Run> runs, Fraction[] uses) {
    int allDays = (int) (use.end().toEpochDay() - use.from().toEpochDay());
    Fraction left = quantity;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      int days = 0;
      for (LocalDate day = run.first(); !day.isAfter(run.last()); day = day.plusDays(1)) {
        days += day.isBefore(use.from()) || !day.isBefore(use.end()) ? 0 : 1;
      }
      if (days > 0) {
        boolean isLast = !use.end().isAfter(run.last().plusDays(1));
        Fraction share = isLast ? left : quantity.times(days).over(allDays).rounded(4);
        uses[i] = uses[i].plus(share);
        left = left.minus(share);
      }
    }
  }
}
