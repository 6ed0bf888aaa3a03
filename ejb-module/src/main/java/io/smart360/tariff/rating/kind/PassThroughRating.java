package io.smart360.tariff.rating.kind;

import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.PassedOnDerivation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.rating.determinant.BillableCharge;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Charges from elsewhere; each becomes a line. */
public final class PassThroughRating {

  private PassThroughRating() {}

  /** The charges from elsewhere that have their line. */
  private record Settled(List<BillableCharge> charges) {

    private Settled() {
      this(new ArrayList<>());
    }
  }

  static void rate(Part part) {
    for (BillableCharge charge : part.segment().request().billables()) {
      if (charge.component().equals(part.code()) && isOn(part, charge.on())) {
        add(part, charge);
        part.segment().memory(Settled.class, Settled::new).charges().add(charge);
      }
    }
  }

  /** A charge that no component has taken would be lost. */
  public static void requireAll(SegmentRating segment) {
    for (BillableCharge charge : segment.request().billables()) {
      if (segment.memory(Settled.class).filter(done -> done.charges().contains(charge)).isEmpty()) {
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
