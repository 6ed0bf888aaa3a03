package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.rating.segment.LineBase;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.util.List;

/** Charges that are a percentage of other lines. */
final class ShareRatings {

  private ShareRatings() {}

  static void ratePercent(Part part, PercentCharge charge) {
    BigDecimal rate = part.value(charge.percent()).movePointLeft(2);
    List<BaseShare> base = LineBase.of(part, charge.base());
    if (rate.signum() != 0 && !base.isEmpty()) {
      ShareDerivation share =
          ShareDerivation.of(part.source(), base, rate, part.sheet().decimals());
      add(part, share.rounded(charge.rounding()));
    }
  }

  static void add(Part part, ShareDerivation share) {
    BigDecimal quantity = share.quantity();
    part.segment()
        .add(
            part.heading(),
            SegmentRating.LineFigures.of(
                quantity,
                part.sheet().currency().getCurrencyCode(),
                share.rate(),
                share.amountOf(quantity)),
            share);
  }
}
