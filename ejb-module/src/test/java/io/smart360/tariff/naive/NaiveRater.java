package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import io.smart360.tariff.naive.PlainCase.PlainBillable;
import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainHeading;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import io.smart360.tariff.naive.PlainCase.PlainVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rates a plain case by what holds on each day. */
final class NaiveRater {

  private static final int STAGES = 6;

  private final PlainCase plain;
  private final NaiveRuns runs;
  private final NaiveUses uses;
  private final NaiveAllowances allowances = new NaiveAllowances(this);
  private final NaiveDiscounts discounts = new NaiveDiscounts(this);
  private final NaiveNet net = new NaiveNet(this);
  private final Map<String, Map<LocalDate, NaivePeriod.Due>> dues = new HashMap<>();
  private final Set<PlainBillable> passedOn = new HashSet<>();
  private List<NaiveLine> lines = new ArrayList<>();

  NaiveRater(PlainCase plain) {
    this.plain = plain;
    this.runs = new NaiveRuns(plain);
    this.uses = new NaiveUses(plain, runs);
  }

  List<NaiveLine> rate() {
    for (int stage = 0; stage < STAGES; stage++) {
      for (PlainVersion version : runs.versions()) {
        for (PlainCharge charge : inStage(version, stage)) {
          rate(version, charge.code());
        }
      }
    }
    if (!passedOn.containsAll(plain.billables())) {
      throw new NaiveRefusal("BX-E21");
    }
    new NaiveTaxes(this).levy();
    lines = plain.rules().wholeSegment() ? NaiveSettlement.settled(lines) : lines;
    return lines;
  }

  PlainCase plain() {
    return plain;
  }

  NaiveRuns runs() {
    return runs;
  }

  NaiveUses uses() {
    return uses;
  }

  NaiveNet net() {
    return net;
  }

  List<NaiveLine> lines() {
    return lines;
  }

  /** Decimals of lines before the segment may be rounded as a whole. */
  int decimals() {
    return plain.rules().wholeSegment() ? 10 : 2;
  }

  private static List<PlainCharge> inStage(PlainVersion version, int stage) {
    List<PlainCharge> found = new ArrayList<>();
    for (PlainCharge charge : version.charges()) {
      if (stage(charge.heading()) == stage) {
        found.add(charge);
      }
    }
    found.sort((one, other) -> Integer.compare(one.terms().priority(), other.terms().priority()));
    return found;
  }

  private static int stage(PlainHeading heading) {
    int stage =
        switch (heading.type()) {
          case "ALLOWANCE" -> 0;
          case "MINIMUM" -> 2;
          case "SURCHARGE" -> 4;
          case "DISCOUNT" -> 5;
          default -> 1;
        };
    return stage < 3 && heading.service().equals("SEWER") ? 3 : stage;
  }

  private void rate(PlainVersion version, String code) {
    for (Run run : runs.of(code)) {
      if (run.version().from().equals(version.from()) && run.applies()) {
        rate(run);
      }
    }
  }

  private void rate(Run run) {
    BigDecimal price = run.price().amount();
    switch (run.charge().kind()) {
      case "FIXED", "UNIT", "MINIMUM", "AMOUNT_OFF" -> settle(run);
      case "DEMAND" -> {
        if (NaivePower.isOnePrice(run)) {
          settle(run);
        } else {
          NaivePower.tiers(this, run);
        }
      }
      case "FLAT" -> addUse(run, 0, charged(run), price);
      case "BLOCK" -> NaiveTiers.block(this, run, charged(run), NaiveTiers.limits(this, run));
      case "STEP" -> NaiveTiers.step(this, run, charged(run));
      case "BUDGET" -> NaiveTiers.block(this, run, charged(run), NaiveBudget.limits(this, run));
      case "TOU" -> NaivePower.timeOfUse(this, run, allowances);
      case "ALLOWANCE" -> allowances.give(run);
      case "FORMULA" -> addAmount(run, NaiveFigures.value(this, run).rounded(decimals()));
      case "NET" -> net.credit(run);
      case "PASS_THROUGH" -> passOn(run);
      case "PERCENT" -> percent(run);
      case "PERCENT_OFF" -> discounts.percentOff(run);
      default -> throw new IllegalStateException(run.charge().kind());
    }
  }

  private void settle(Run run) {
    Map<LocalDate, NaivePeriod.Due> ofCode =
        dues.computeIfAbsent(
            run.charge().code(), code -> NaivePeriod.withRests(this, runs.of(code)));
    NaivePeriod.Due due = ofCode.get(run.first());
    if (due == null) {
      return;
    }
    switch (run.charge().kind()) {
      case "MINIMUM" -> {
        Fraction missing = due.rounded().minus(sum(base(run)).rounded(decimals()));
        if (missing.sign() > 0) {
          addAmount(run, missing);
        }
      }
      case "AMOUNT_OFF" -> discounts.amountOff(run, due.rounded());
      default -> add(run, 0, due.count(), due.rounded());
    }
  }

  /** The use of a run as far as it is charged. */
  private Fraction charged(Run run) {
    PlainTerms terms = run.charge().terms();
    Fraction use = uses.of(run, "");
    Fraction left = use.minus(allowances.taken(run, use));
    Fraction charged = left.times(Fraction.of(terms.percent())).over(100).rounded(4);
    if (terms.units().isPresent()) {
      Fraction cap = Fraction.of(terms.units().get());
      charged = charged.least(NaiveTiers.scaled(plain, run, cap));
    }
    if (!terms.capName().isEmpty()) {
      Fraction cap = Fraction.of(runs.value(terms.capName(), run.first()));
      charged = charged.least(NaiveTiers.scaled(plain, run, cap));
    }
    return charged;
  }

  void addUse(Run run, int tier, Fraction quantity, BigDecimal price) {
    add(run, tier, quantity, quantity.times(Fraction.of(price)).rounded(decimals()));
  }

  private void addAmount(Run run, Fraction amount) {
    if (amount.sign() != 0) {
      add(run, 0, Fraction.of(1), amount);
    }
  }

  void add(Run run, int tier, Fraction quantity, Fraction amount) {
    PlainHeading heading = run.charge().heading();
    NaiveLine.Source of =
        new NaiveLine.Source(
            run.charge().code(),
            run.charge().kind(),
            heading.type(),
            heading.service(),
            heading.account(),
            heading.taxClass());
    lines.add(new NaiveLine(of, tier, run.first(), run.last(), quantity, amount));
  }

  private void percent(Run run) {
    List<Share> base = base(run);
    if (!base.isEmpty() && run.price().amount().signum() != 0) {
      Fraction sum = sum(base);
      Fraction percent = Fraction.of(run.price().amount());
      add(run, 0, sum, sum.times(percent).over(100).rounded(decimals()));
    }
  }

  private void passOn(Run run) {
    LocalDate last = plain.period().end().minusDays(1);
    for (PlainBillable billable : plain.billables()) {
      LocalDate on = billable.on().isBefore(last) ? billable.on() : last;
      on = on.isBefore(plain.period().from()) ? plain.period().from() : on;
      boolean isHere = !on.isBefore(run.first()) && !on.isAfter(run.last());
      if (isHere && billable.code().equals(run.charge().code())) {
        add(run, 0, Fraction.of(1), Fraction.of(billable.amount()).rounded(decimals()));
        passedOn.add(billable);
      }
    }
  }

  /** A part of an earlier line, by its place in the list. */
  record Share(int line, Fraction amount) {}

  List<Share> base(Run run) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NaiveLine line = lines.get(i);
      if (line.daysWithin(run.first(), run.last()) > 0 && isBase(run.charge(), line)) {
        shares.add(new Share(i, line.share(run.first(), run.last())));
      }
    }
    return shares;
  }

  private static boolean isBase(PlainCharge charge, NaiveLine line) {
    boolean isBase = false;
    for (String base : charge.terms().base()) {
      isBase |=
          switch (base) {
            case "@COMMODITY" -> line.of().type().equals("CONSUMPTION");
            case "@SERVICE" -> line.of().service().equals(charge.heading().service());
            case "@SEGMENT" -> true;
            default -> base.equals(line.code()) || base.equals(line.code() + "#" + line.tier());
          };
    }
    return isBase;
  }

  static Fraction sum(List<Share> shares) {
    Fraction sum = Fraction.ZERO;
    for (Share share : shares) {
      sum = sum.plus(share.amount());
    }
    return sum;
  }
}
