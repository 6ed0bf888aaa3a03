package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.TopUpDerivation;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.segment.ComponentRating;
import io.smart360.tariff.rating.segment.LineBase;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.PeriodLength;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A charge for time: an amount, a count or a minimum per period.
 *
 * @param dues what the tariff states for a part
 * @param line makes the line of a part from what is due
 */
record PeriodRating(Function<Part, Due> dues, BiConsumer<Part, PeriodDerivation> line)
    implements ComponentRating {

  static PeriodRating fixed(FixedCharge charge) {
    return new PeriodRating(
        part ->
            new Due(
                BigDecimal.ONE,
                part.value(charge.amount()),
                isDisconnected(part) ? charge.disconnectedPercent() : FixedCharge.FULL,
                charge.per(),
                charge.proration()),
        (part, due) -> addLine(part, due, ""));
  }

  static PeriodRating unit(UnitCharge charge) {
    return new PeriodRating(
        part ->
            new Due(
                part.number(charge.count()),
                part.value(charge.rate()),
                ChargedUse.WHOLE,
                charge.per(),
                charge.proration()),
        (part, due) -> addLine(part, due, "unit"));
  }

  static PeriodRating minimum(MinimumCharge charge) {
    return new PeriodRating(
        part -> Due.perPeriod(part.value(charge.amount()), charge.proration()),
        (part, due) -> addTopUp(part, new TopUpDerivation(due, LineBase.of(part, charge.base()))));
  }

  /**
   * An amount as the tariff states it.
   *
   * @param percent the share that is due on these days
   */
  record Due(BigDecimal count, BigDecimal rate, BigDecimal percent, Per per, Proration proration) {

    static Due perPeriod(BigDecimal amount, Proration proration) {
      return new Due(BigDecimal.ONE, amount, ChargedUse.WHOLE, Per.PERIOD, proration);
    }
  }

  @Override
  public void rate(Part part) {
    Optional<PeriodDerivation> due = PeriodDues.of(part);
    if (due.isPresent()) {
      line.accept(part, due.get());
    }
  }

  @Override
  public Optional<PeriodDerivation> due(Part part) {
    return Optional.of(derivation(part, dues.apply(part)))
        .filter(due -> due.periods().dividend().signum() != 0);
  }

  private static PeriodDerivation derivation(Part part, Due due) {
    PeriodLength length = part.segment().length();
    return new PeriodDerivation(
        part.source(),
        due.count(),
        due.rate(),
        length.periods(part, due.per()),
        due.percent(),
        part.length(),
        length.baseDays(part, due.per(), due.proration()),
        BigDecimal.ZERO,
        part.sheet().decimals());
  }

  private static boolean isDisconnected(Part part) {
    return part.segment()
        .request()
        .characteristics()
        .on(Characteristics.SERVICE_STATUS, part.days().start())
        .text()
        .equals(Characteristics.DISCONNECTED);
  }

  private static void addLine(Part part, PeriodDerivation due, String unit) {
    if (isNothing(due)) {
      return;
    }
    part.segment()
        .add(
            part.heading(),
            SegmentRating.LineFigures.of(due.count(), unit, due.rate(), due.amount()),
            due);
  }

  private static boolean isNothing(PeriodDerivation due) {
    return due.count().signum() == 0 || due.rate().signum() == 0 || due.percent().signum() == 0;
  }

  /** A minimum of nothing is one too: it makes up for credits beyond the charges. */
  private static void addTopUp(Part part, TopUpDerivation topUp) {
    BigDecimal amount = topUp.amount();
    if (amount.signum() > 0) {
      part.segment()
          .add(
              part.heading(),
              SegmentRating.LineFigures.of(BigDecimal.ONE, "", amount, amount),
              topUp);
    }
  }
}
