package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The use of a segment in the unit of a tariff, rounded as the tariff says, and its spread over
 * parts: by days between two readings, the last part takes the rest (BX-RATE-R22).
 */
public final class SegmentUse {

  private final RatingRequest request;

  public SegmentUse(RatingRequest request) {
    this.request = request;
  }

  /** The shares of a part in the consumption of a bucket. */
  public List<UseShare> sharesOf(Part part, String bucket) {
    return sharesOf(part, MeasuredUse.Measure.CONSUMPTION, bucket);
  }

  /** The shares of a part in what was measured of a bucket. */
  public List<UseShare> sharesOf(Part part, MeasuredUse.Measure measure, String bucket) {
    List<Between> all = between(part, measure, bucket);
    List<UseShare> shares = new ArrayList<>(all.size());
    for (Between readings : all) {
      if (readings.days().overlaps(part.days())) {
        shares.add(share(part, readings));
      }
    }
    return shares;
  }

  /** Use between two readings in the tariff's unit. */
  private record Between(DateRange days, BigDecimal use, List<Long> readings) {}

  private List<Between> between(Part part, MeasuredUse.Measure measure, String bucket) {
    List<MeasuredUse> measured = new ArrayList<>(request.uses().size());
    for (MeasuredUse use : request.uses()) {
      if (use.isOf(measure, bucket)) {
        measured.add(use);
      }
    }
    if (measured.size() > 1) {
      measured.sort(Comparator.comparing(use -> use.days().start()));
    }
    requireCoverage(part, measured);
    return inUnitOf(part, measured);
  }

  /** The running total is rounded, so that the parts add up to the rounded use of the segment. */
  private static List<Between> inUnitOf(Part part, List<MeasuredUse> measured) {
    QuantityRounding rounding = part.sheet().terms().quantity();
    List<Between> rounded = new ArrayList<>(measured.size());
    BigDecimal exactTotal = BigDecimal.ZERO;
    BigDecimal roundedTotal = BigDecimal.ZERO;
    for (MeasuredUse use : measured) {
      if (!use.unit().convertsTo(part.sheet().unit())) {
        throw RatingRefusal.otherUnit(part.code(), use.unit().name(), part.sheet().unit().name());
      }
      exactTotal = exactTotal.add(use.unit().convert(use.quantity(), part.sheet().unit()));
      BigDecimal total = rounding.round(exactTotal);
      rounded.add(new Between(use.days(), total.subtract(roundedTotal), use.readings()));
      roundedTotal = total;
    }
    return rounded;
  }

  private void requireCoverage(Part part, List<MeasuredUse> measured) {
    LocalDate covered = request.period().start();
    for (MeasuredUse use : measured) {
      if (use.days().start().isAfter(covered)) {
        break;
      }
      if (use.days().end().isAfter(covered)) {
        covered = use.days().end();
      }
    }
    if (covered.isBefore(request.period().end())) {
      throw RatingRefusal.noUse(part.code(), covered + " to " + request.period().lastDay());
    }
  }

  private static UseShare share(Part part, Between readings) {
    DateRange days = readings.days();
    boolean isWithin =
        !days.start().isBefore(part.days().start()) && !days.end().isAfter(part.days().end());
    if (isWithin) {
      return UseShare.whole(readings.use(), days, readings.readings());
    }
    int daysTaken = days.intersection(part.days()).map(DateRange::days).orElse(0);
    Optional<BigDecimal> taken = Optional.empty();
    BigDecimal share = UseShare.byDays(readings.use(), daysTaken, days.days());
    boolean isLast = !days.end().isAfter(part.days().end());
    if (isLast) {
      BigDecimal earlier = takenBefore(part, readings);
      taken = Optional.of(earlier);
      share = readings.use().subtract(earlier);
    }
    return new UseShare(readings.use(), days, daysTaken, taken, share, readings.readings());
  }

  private static BigDecimal takenBefore(Part last, Between readings) {
    BigDecimal taken = BigDecimal.ZERO;
    for (Part part : last.siblings()) {
      Optional<DateRange> days = readings.days().intersection(part.days());
      if (part != last && days.isPresent()) {
        taken =
            taken.add(UseShare.byDays(readings.use(), days.get().days(), readings.days().days()));
      }
    }
    return taken;
  }
}
