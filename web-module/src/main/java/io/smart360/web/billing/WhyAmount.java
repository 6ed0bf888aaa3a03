package io.smart360.web.billing;

import io.smart360.billing.register.BillDetails;
import io.smart360.billing.register.BillLine;
import io.smart360.billing.register.BillMeter;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.derivation.TopUpDerivation;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a charge came about, in the words of its stored arithmetic; computes nothing anew. */
public final class WhyAmount {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final BillDetails bill;
  private final ChargeGroup group;
  private final Show show;
  private final Texts texts;

  WhyAmount(BillDetails bill, ChargeGroup group, Show show, Texts texts) {
    this.bill = bill;
    this.group = group;
    this.show = show;
    this.texts = texts;
  }

  /** A line that a share is taken of, and how much of it counts. */
  public record Base(String label, BigDecimal amount) {}

  private Derivation derivation() {
    return group.first().derivation();
  }

  /** Whether it rests on readings. */
  public boolean isUse() {
    return derivation() instanceof UseDerivation;
  }

  /** Whether it is taken of other lines. */
  public boolean isShare() {
    return derivation() instanceof ShareDerivation || derivation() instanceof TopUpDerivation;
  }

  public List<PricePart> parts() {
    return PricePart.of(group.lines());
  }

  /** Whether its quantity is filled into tiers. */
  public boolean hasTiers() {
    return group.lines().stream().anyMatch(line -> line.tier() > 0);
  }

  /** The meter rows whose readings it rests on. */
  public List<BillMeter> meters() {
    Set<Long> readings =
        uses().flatMap(use -> use.readings().stream()).collect(Collectors.toUnmodifiableSet());
    return bill.meters().stream().filter(row -> readings.contains(row.presentId())).toList();
  }

  private Stream<ChargedUse> uses() {
    return group.lines().stream()
        .map(BillLine::derivation)
        .filter(UseDerivation.class::isInstance)
        .map(line -> ((UseDerivation) line).use());
  }

  /** How the use became the quantity charged: days, share, most. */
  public List<String> useSentences() {
    List<String> sentences = new ArrayList<>();
    for (PricePart part : parts()) {
      ChargedUse use = ((UseDerivation) part.lines().get(0).derivation()).use();
      String unit = part.useUnit();
      use.shares().forEach(share -> sentences.add(sentence(share, unit)));
      if (use.percent().compareTo(HUNDRED) != 0) {
        sentences.add(texts.of("why.percent", exact(use.percent()), quantity(use, part)));
      }
      use.cap().ifPresent(cap -> sentences.add(texts.of("why.cap", show.quantity(cap, unit))));
    }
    return sentences.stream().distinct().toList();
  }

  private String quantity(ChargedUse use, PricePart part) {
    return show.quantity(use.quantity(), times(part.useUnit()));
  }

  private String sentence(UseShare share, String unit) {
    String use = show.quantity(share.use(), times(unit));
    if (share.daysTaken() == share.days().days()) {
      return texts.of("why.allDays", share.daysTaken(), use);
    }
    return texts.of(
        share.taken().isPresent() ? "why.restOfDays" : "why.someDays",
        share.daysTaken(),
        share.days().days(),
        use,
        show.quantity(share.share(), times(unit)));
  }

  private static String times(String unit) {
    return !unit.isEmpty() && Character.isDigit(unit.charAt(0)) ? "× " + unit : unit;
  }

  /** The limits of the tier of a line, as they hold for its days. */
  public String limits(BillLine line) {
    UseDerivation use = (UseDerivation) line.derivation();
    return use.tier()
        .map(
            tier ->
                tier.upTo()
                    .map(to -> texts.of("why.between", show.number(tier.over()), show.number(to)))
                    .orElseGet(() -> texts.of("why.above", show.number(tier.over()))))
        .orElse("–");
  }

  /** How published limits were scaled to the days; empty when they hold as published. */
  public Optional<String> scaling() {
    return group.lines().stream()
        .map(line -> ((UseDerivation) line.derivation()).tier())
        .flatMap(Optional::stream)
        .filter(tier -> !tier.scale().isNone())
        .findFirst()
        .map(
            tier ->
                texts.of(
                    "why.scaled",
                    tier.scale().partDays(),
                    tier.scale()
                        .normalDays()
                        .map(show::number)
                        .orElse(show.number(tier.scale().segmentDays()))));
  }

  /** The lines that a share is taken of. */
  public List<Base> base() {
    Derivation derivation = derivation();
    List<BaseShare> shares =
        derivation instanceof ShareDerivation share
            ? share.base()
            : ((TopUpDerivation) derivation).base();
    return shares.stream()
        .map(share -> new Base(label(group.first().firstLine() + share.line() - 1), share.amount()))
        .toList();
  }

  private String label(int number) {
    return bill.lines().stream()
        .filter(line -> line.number() == number)
        .map(
            line ->
                line.tier() > 0 ? texts.of("why.tierOf", line.label(), line.tier()) : line.label())
        .findFirst()
        .orElse("–");
  }

  /** The sum the share is taken of. */
  public BigDecimal baseSum() {
    return base().stream().map(Base::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The arithmetic of a line that is no use, written out. */
  public String formula(BillLine line) {
    Derivation derivation = line.derivation();
    if (derivation instanceof PeriodDerivation period) {
      return texts.of("why.rounded", product(period), show.money(line.amount()));
    }
    if (derivation instanceof ShareDerivation share) {
      return texts.of("why.rounded", product(share), show.money(line.amount()));
    }
    if (derivation instanceof TopUpDerivation topUp) {
      return texts.of(
          "why.topUp",
          product(topUp.minimum()),
          show.money(BaseShare.sum(topUp.base())),
          show.money(line.amount()));
    }
    return show.number(line.quantity()) + " × " + show.rate(line.rate());
  }

  /** A percentage with all its decimals: a rounded one would not give the amount beside it. */
  private String exact(BigDecimal percent) {
    return show.number(percent) + "%";
  }

  private String product(ShareDerivation share) {
    String product = show.number(share.quantity()) + " × " + exact(share.rate().multiply(HUNDRED));
    if (share.divisor().compareTo(BigDecimal.ONE) != 0) {
      product += " ÷ " + show.number(share.divisor());
    }
    return withRest(product, share.rest());
  }

  private String product(PeriodDerivation period) {
    StringBuilder product = new StringBuilder(show.rate(period.rate()));
    if (period.count().compareTo(BigDecimal.ONE) != 0) {
      product.append(" × ").append(show.number(period.count()));
    }
    if (!period.periods().isOne()) {
      product.append(" × ").append(texts.of("why.periods", shown(period.periods())));
    }
    if (period.percent().compareTo(HUNDRED) != 0) {
      product.append(" × ").append(exact(period.percent()));
    }
    if (!period.baseDays().isSameAs(Ratio.of(period.days(), 1))) {
      product.append(" × ").append(texts.of("why.daysOf", period.days(), shown(period.baseDays())));
    }
    return withRest(product.toString(), period.rest());
  }

  private String shown(Ratio ratio) {
    return ratio.divisor().compareTo(BigDecimal.ONE) == 0
        ? show.number(ratio.dividend())
        : show.number(ratio.dividend()) + "/" + show.number(ratio.divisor());
  }

  private String withRest(String product, BigDecimal rest) {
    return rest.signum() == 0 ? product : texts.of("why.withRest", product, show.money(rest));
  }
}
