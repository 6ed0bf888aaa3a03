package io.smart360.tariff.rating;

import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.PassedOnDerivation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Charges from elsewhere; each becomes a line. */
final class PassThroughRating {

  private PassThroughRating() {}

  static void rate(Part part) {
    for (BillableCharge charge : part.segment().request().billables()) {
      if (charge.component().equals(part.code()) && isOn(part, charge.on())) {
        add(part, charge);
        part.segment().settle(charge);
      }
    }
  }

  /** A charge that no component has taken would be lost. */
  static void requireAll(List<BillableCharge> charges, List<BillableCharge> settled) {
    for (BillableCharge charge : charges) {
      if (!settled.contains(charge)) {
        throw RatingRefusal.notPassedOn(
            charge.component(), charge.amount().toPlainString(), charge.on().toString());
      }
    }
  }

  private static boolean isOn(Part part, LocalDate date) {
    DateRange period = part.segment().request().period();
    LocalDate day = date.isBefore(period.start()) ? period.start() : date;
    return part.days().contains(day.isBefore(period.end()) ? day : period.lastDay());
  }

  private static void add(Part part, BillableCharge charge) {
    PassedOnDerivation derivation =
        new PassedOnDerivation(
            part.source(),
            charge.amount(),
            charge.on(),
            charge.reference(),
            BigDecimal.ZERO,
            part.sheet().decimals());
    BigDecimal amount = derivation.amount();
    part.segment()
        .add(
            heading(part.heading(), charge.text()),
            SegmentRating.LineFigures.of(BigDecimal.ONE, "", amount, amount),
            derivation);
  }

  private static ChargeHeading heading(ChargeHeading component, String text) {
    return text.isBlank()
        ? component
        : new ChargeHeading(
            component.code(),
            Label.of(text),
            component.type(),
            component.service(),
            component.glCode(),
            component.taxClass());
  }
}
