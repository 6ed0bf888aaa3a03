package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.ComponentRating;
import io.smart360.tariff.rating.segment.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Charges the use of each bucket. A bucket that was not measured is refused, unless the calendar
 * says that it does not occur; so is use of a bucket without a price.
 */
record TouRating(TouCharge charge, Map<String, ComponentRating> byBucket)
    implements ComponentRating {

  /** Name under which a line states its bucket. */
  private static final String BUCKET = "bucket";

  @Override
  public void rate(Part part) {
    requirePrices(part);
    List<String> measured = new ArrayList<>();
    BigDecimal all = BigDecimal.ZERO;
    for (String bucket : charge.byBucket().keySet()) {
      if (isMeasured(part, bucket)) {
        measured.add(bucket);
        all = all.add(useOf(part, bucket));
      } else if (part.occurs(charge.calendar(), bucket)) {
        throw RatingRefusal.noBucket(
            part.code(), bucket, part.days().start() + " to " + part.days().lastDay());
      }
    }
    for (String bucket : measured) {
      boolean isShare = charge.tiers() == TouCharge.Tiers.SHARED && all.signum() > 0;
      Ratio share = isShare ? new Ratio(useOf(part, bucket), all) : Ratio.ONE;
      part.within(BUCKET, bucket, share, () -> byBucket.get(bucket).rate(part));
    }
  }

  private void requirePrices(Part part) {
    for (MeasuredUse use : part.segment().request().uses()) {
      boolean isPriced =
          use.bucket().equals(QuantityRule.ALL) || byBucket.containsKey(use.bucket());
      if (use.measure() == MeasuredUse.Measure.CONSUMPTION
          && !isPriced
          && use.days().overlaps(part.days())) {
        throw RatingRefusal.noKey(part.code(), BUCKET, use.bucket());
      }
    }
  }

  private static boolean isMeasured(Part part, String bucket) {
    return part.segment().request().uses().stream().anyMatch(use -> use.isConsumptionOf(bucket));
  }

  /** The use of a bucket; what an estimate billed cannot be taken back bucket by bucket. */
  private static BigDecimal useOf(Part part, String bucket) {
    BigDecimal use = BigDecimal.ZERO;
    for (UseShare share : part.segment().use().sharesOf(part, bucket)) {
      use = use.add(share.share());
    }
    if (use.signum() < 0) {
      throw RatingRefusal.negativeUse(part.code(), use.toPlainString());
    }
    return use;
  }
}
