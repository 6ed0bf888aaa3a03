package io.smart360.tariff.rating;

import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.Per;
import io.smart360.tariff.charge.Proration;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.TopUpDerivation;
import java.math.BigDecimal;
import java.util.List;

/** Charges for time: amounts and counts per period, and the minimum. */
final class PeriodRatings {

  private PeriodRatings() {}

  static void rateFixed(Part part, FixedCharge charge) {
    BigDecimal amount = part.value(charge.amount());
    BigDecimal percent = isDisconnected(part) ? charge.disconnectedPercent() : FixedCharge.FULL;
    if (amount.signum() != 0 && percent.signum() != 0) {
      Dues dues = new Dues(BigDecimal.ONE, amount, charge.per(), charge.proration());
      PeriodDerivation due = due(part, dues, percent);
      part.segment().periodCharges().add(due, settled -> addLine(part, settled, ""));
    }
  }

  static void rateUnit(Part part, UnitCharge charge) {
    BigDecimal count = part.number(charge.count());
    BigDecimal rate = part.value(charge.rate());
    if (count.signum() != 0 && rate.signum() != 0) {
      Dues dues = new Dues(count, rate, charge.per(), charge.proration());
      PeriodDerivation due = due(part, dues, ChargedUse.WHOLE);
      part.segment().periodCharges().add(due, settled -> addLine(part, settled, "unit"));
    }
  }

  static void rateMinimum(Part part, MinimumCharge charge) {
    BigDecimal amount = part.value(charge.amount());
    Dues dues = new Dues(BigDecimal.ONE, amount, Per.PERIOD, charge.proration());
    PeriodDerivation minimum = due(part, dues, ChargedUse.WHOLE);
    List<BaseShare> base = LineBase.of(part, charge.base());
    part.segment()
        .periodCharges()
        .add(minimum, settled -> addTopUp(part, new TopUpDerivation(settled, base)));
  }

  /** What is due for a part of an amount per period. */
  static PeriodDerivation due(Part part, Dues dues, BigDecimal percent) {
    PeriodLength length = part.segment().length();
    return new PeriodDerivation(
        part.source(),
        dues.count(),
        dues.rate(),
        length.periods(part.sheet(), dues.per()),
        percent,
        part.length(),
        length.baseDays(part.sheet(), dues.per(), dues.proration()),
        BigDecimal.ZERO,
        part.sheet().decimals());
  }

  /** An amount as the tariff states it. */
  record Dues(BigDecimal count, BigDecimal rate, Per per, Proration proration) {}

  private static boolean isDisconnected(Part part) {
    return part.segment()
        .request()
        .characteristics()
        .on(Characteristics.SERVICE_STATUS, part.days().start())
        .text()
        .equals(Characteristics.DISCONNECTED);
  }

  private static void addLine(Part part, PeriodDerivation due, String unit) {
    part.segment()
        .add(
            part.heading(),
            SegmentRating.LineFigures.of(due.count(), unit, due.rate(), due.amount()),
            due);
  }

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
