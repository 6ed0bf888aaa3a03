package io.smart360.web.billing;

import io.smart360.billing.register.BillDetails;
import io.smart360.billing.register.BillLine;
import io.smart360.billing.register.BillMeter;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.web.frame.Show;
import io.smart360.web.frame.Texts;
import io.smart360.web.tariff.ExplainedLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how a charge came about, in the words of its stored arithmetic; computes nothing anew. */
public final class WhyAmount {

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

  /** Whether it rests on readings. */
  public boolean isUse() {
    return uses().findAny().isPresent();
  }

  public List<PricePart> parts() {
    return PricePart.of(group.lines());
  }

  /** Whether its quantity is filled into tiers. */
  public boolean hasTiers() {
    return uses().anyMatch(use -> use.tier().isPresent());
  }

  /** The meter rows whose readings it rests on. */
  public List<BillMeter> meters() {
    Set<Long> readings =
        uses()
            .flatMap(use -> use.use().readings().stream())
            .collect(Collectors.toUnmodifiableSet());
    return bill.meters().stream().filter(row -> readings.contains(row.presentId())).toList();
  }

  private Stream<UseDerivation> uses() {
    return group.lines().stream()
        .map(BillLine::derivation)
        .filter(UseDerivation.class::isInstance)
        .map(UseDerivation.class::cast);
  }

  /** The limits of the tier of a line, as they hold for its days. */
  public String limits(BillLine line) {
    if (!(line.derivation() instanceof UseDerivation use)) {
      return show.orDash("");
    }
    return use.tier()
        .map(
            tier ->
                tier.upTo()
                    .map(to -> texts.of("why.between", show.number(tier.over()), show.number(to)))
                    .orElseGet(() -> texts.of("why.above", show.number(tier.over()))))
        .orElseGet(() -> show.orDash(""));
  }

  /** Every line of the charge with its sentence and its figures. */
  public List<ExplainedLine> lines() {
    return group.lines().stream().map(this::explained).toList();
  }

  private ExplainedLine explained(BillLine line) {
    return ExplainedLine.of(
        new ExplainedLine.Head(line.label(), line.tier(), line.amount()),
        Explanation.of(
            line.derivation(), line.unit(), number -> nameOf(line.firstLine() + number - 1)),
        show.locale());
  }

  private String nameOf(int number) {
    return bill.lines().stream()
        .filter(line -> line.number() == number)
        .map(
            line ->
                line.tier() > 0 ? texts.of("why.tierOf", line.label(), line.tier()) : line.label())
        .findFirst()
        .orElseGet(() -> show.orDash(""));
  }
}
