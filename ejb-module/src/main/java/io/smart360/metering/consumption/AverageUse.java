package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Average daily use (ADU) of some periods, kept as use over days so that nothing is rounded before
 * it is multiplied. There is at least one day.
 */
public record AverageUse(BigDecimal use, int days) {

  /** Decimals kept of figures that still go through further arithmetic. */
  static final int DECIMALS = 10;

  private static final BigDecimal LOWEST_FACTOR = new BigDecimal("0.5");
  private static final BigDecimal HIGHEST_FACTOR = new BigDecimal("2");

  public AverageUse {
    if (days <= 0) {
      throw new IllegalArgumentException("An average needs at least one day: " + days);
    }
  }

  /** The average of at least one period, each day weighing the same. */
  public static AverageUse of(List<UsePeriod> periods) {
    BigDecimal use = BigDecimal.ZERO;
    int days = 0;
    for (UsePeriod period : periods) {
      use = use.add(period.use());
      days += period.days();
    }
    return new AverageUse(use, days);
  }

  public BigDecimal perDay() {
    return use.divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP);
  }

  /** What so many days, each counted by its factor, come to; ten decimals. */
  public BigDecimal over(BigDecimal weightedDays) {
    return use.multiply(weightedDays)
        .divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP);
  }

  /** This over another average, kept between 0.5 and 2; 1 where the other is nothing. */
  public BigDecimal factorOver(AverageUse base) {
    if (base.use.signum() == 0) {
      return BigDecimal.ONE;
    }
    return use.multiply(BigDecimal.valueOf(base.days))
        .divide(base.use.multiply(BigDecimal.valueOf(days)), MathContext.DECIMAL128)
        .max(LOWEST_FACTOR)
        .min(HIGHEST_FACTOR);
  }
}
