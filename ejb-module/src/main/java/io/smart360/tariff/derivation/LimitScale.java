package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a quantity published for one period of the tariff, such as a tier limit, is scaled to the
 * days it is used for (BX-RATE-R7, R22).
 *
 * @param periods periods of the tariff in one of the bill cycle, such as 2 for monthly rates billed
 *     every two months
 * @param normalDays normal days of the cycle's period, given if the segment is measured by days
 * @param segmentDays days of the whole segment
 * @param partDays days of the part of it
 * @param share the share that one bucket has of the use that fills the tiers of all
 */
public record LimitScale(
    Ratio periods, Optional<BigDecimal> normalDays, int segmentDays, int partDays, Ratio share) {

  /** A published quantity is used as it is. */
  public static final LimitScale NONE =
      new LimitScale(Ratio.ONE, Optional.empty(), 1, 1, Ratio.ONE);

  /** Whether a published quantity is used as it is. */
  public boolean isNone() {
    return periods.isOne() && normalDays.isEmpty() && partDays == segmentDays && share.isOne();
  }

  /** The scaled quantity, to four decimals at each step. */
  public BigDecimal of(BigDecimal published) {
    return isNone() ? published : ofBucket(ofPart(ofSegment(published)));
  }

  private BigDecimal ofBucket(BigDecimal limit) {
    return share.isOne()
        ? limit
        : limit
            .multiply(share.dividend())
            .divide(share.divisor(), UseShare.DECIMALS, RoundingMode.HALF_UP);
  }

  private BigDecimal ofSegment(BigDecimal published) {
    BigDecimal ofCycle = published.multiply(periods.dividend());
    if (normalDays.isEmpty()) {
      return ofCycle.divide(periods.divisor(), UseShare.DECIMALS, RoundingMode.HALF_UP);
    }
    return ofCycle
        .multiply(BigDecimal.valueOf(segmentDays))
        .divide(
            periods.divisor().multiply(normalDays.get()), UseShare.DECIMALS, RoundingMode.HALF_UP);
  }

  private BigDecimal ofPart(BigDecimal limit) {
    return partDays == segmentDays ? limit : UseShare.byDays(limit, partDays, segmentDays);
  }
}
