package io.smart360.tariff.derivation;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The share that a part of a segment has of the use between two readings (BX-RATE-R22).
 *
 * @param use all use between the two readings, in the unit of the tariff
 * @param days the days between them
 * @param daysTaken how many of these days fall in the part
 * @param taken what earlier parts have got, given for the last part, which takes the rest
 * @param share the share, to four decimals
 * @param readings ids of the readings
 */
public record UseShare(
    BigDecimal use,
    DateRange days,
    int daysTaken,
    Optional<BigDecimal> taken,
    BigDecimal share,
    List<Long> readings) {

  /** Decimals of a quantity. */
  public static final int DECIMALS = 4;

  /** All use between two readings. */
  public static UseShare whole(BigDecimal use, DateRange days, List<Long> readings) {
    return new UseShare(use, days, days.days(), Optional.of(BigDecimal.ZERO), use, readings);
  }

  /** The use of some of the days, spread evenly. */
  public static BigDecimal byDays(BigDecimal use, int daysTaken, int allDays) {
    return use.multiply(BigDecimal.valueOf(daysTaken))
        .divide(BigDecimal.valueOf(allDays), DECIMALS, RoundingMode.HALF_UP);
  }

  BigDecimal recomputed() {
    BigDecimal computed =
        taken.map(use::subtract).orElseGet(() -> byDays(use, daysTaken, days.days()));
    return ContradictoryDerivation.unlessEqual("share of use", share, computed);
  }
}
