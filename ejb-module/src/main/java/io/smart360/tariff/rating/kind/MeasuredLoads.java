package io.smart360.tariff.rating.kind;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.derivation.BilledLoad;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The highest loads of a segment, and what of them is billed. */
final class MeasuredLoads {

  private MeasuredLoads() {}

  /** The billed load of a part; empty if its bucket does not occur and was not measured. */
  static Optional<BilledLoad> billed(Part part, DemandCharge charge) {
    RateUnit unit = RateUnit.of(charge.unit());
    String bucket = charge.demand().bucket();
    Optional<BilledLoad.MeasuredLoad> measured = highest(part, bucket, unit);
    if (measured.isEmpty() && !part.occurs(charge.calendar(), bucket)) {
      return Optional.empty();
    }
    requireAllDays(part, charge);
    return Optional.of(
        BilledLoad.of(
            charge.unit(),
            measured.orElseThrow(),
            charge.demand().ratchet().flatMap(ratchet -> ratchet(part, ratchet, bucket, unit)),
            charge.demand().minimum().map(part::value)));
  }

  /** A day without a reading may have had the highest load. */
  private static void requireAllDays(Part part, DemandCharge charge) {
    LocalDate missing = part.days().start();
    boolean isFound = true;
    while (isFound && missing.isBefore(part.days().end())) {
      isFound = false;
      for (MeasuredUse use : part.segment().request().uses()) {
        if (use.isLoadOf(charge.demand().bucket()) && use.days().contains(missing)) {
          missing = use.days().end();
          isFound = true;
        }
      }
    }
    if (!isFound) {
      throw RatingRefusal.noLoad(part.code(), charge, missing + " to " + part.days().lastDay());
    }
  }

  /** The highest load of a bucket measured on days of a part. */
  static Optional<BilledLoad.MeasuredLoad> highest(Part part, String bucket, RateUnit unit) {
    List<Long> readings = new ArrayList<>();
    Optional<BigDecimal> highest = Optional.empty();
    for (MeasuredUse use : part.segment().request().uses()) {
      if (use.isLoadOf(bucket) && use.days().overlaps(part.days())) {
        BigDecimal load = inUnit(part, use, unit);
        highest = Optional.of(highest.map(load::max).orElse(load));
        readings.addAll(use.readings());
      }
    }
    return highest.map(
        load -> new BilledLoad.MeasuredLoad(load, readings.stream().distinct().toList()));
  }

  private static Optional<BilledLoad.RatchetLoad> ratchet(
      Part part, DemandCharge.Ratchet ratchet, String bucket, RateUnit unit) {
    DateRange period = part.segment().request().period();
    Optional<BigDecimal> highest =
        part.segment()
            .request()
            .pastDemands()
            .highest(bucket, ratchet.months(), period.start(), unit);
    if (highest.isEmpty()) {
      part.segment()
          .note(
              "BX-E23",
              "No load of the "
                  + ratchet.months()
                  + " months before is known; '"
                  + part.code()
                  + "' is charged without it.",
              Map.of("component", part.code(), "months", Integer.toString(ratchet.months())));
    }
    return highest.map(
        load -> BilledLoad.RatchetLoad.of(part.value(ratchet.percent()), ratchet.months(), load));
  }

  private static BigDecimal inUnit(Part part, MeasuredUse use, RateUnit unit) {
    if (!use.unit().convertsTo(unit)) {
      throw RatingRefusal.otherUnit(part.code(), use.unit().name(), unit.name());
    }
    return use.unit().convert(use.quantity(), unit);
  }
}
