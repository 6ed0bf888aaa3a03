package io.smart360.tariff.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often an amount falls due: the frequency a tariff quotes its rates for, or that of a bill
 * cycle.
 *
 * <p>A segment whose days lie in the normal range is one whole period; its normal length in days
 * measures the others (BX-RATE-R7).
 */
public enum Frequency {
  MONTHLY(1, "30.4", 25, 35),
  BI_MONTHLY(2, "60.8", 55, 66),
  QUARTERLY(3, "91.25", 85, 97),
  ANNUAL(12, "365", 350, 380);

  private final int months;
  private final BigDecimal normalDays;
  private final int scheduledDays;
  private final int fewestDays;
  private final int mostDays;

  Frequency(int months, String normalDays, int fewestDays, int mostDays) {
    this.months = months;
    this.normalDays = new BigDecimal(normalDays);
    this.scheduledDays = this.normalDays.setScale(0, RoundingMode.HALF_UP).intValueExact();
    this.fewestDays = fewestDays;
    this.mostDays = mostDays;
  }

  public int months() {
    return months;
  }

  public BigDecimal normalDays() {
    return normalDays;
  }

  /** The normal days, rounded half up to whole days: what a cycle is scheduled for. */
  public int scheduledDays() {
    return scheduledDays;
  }

  /** Whether so many days are one whole period; both ends of the normal range belong to it. */
  public boolean isWholePeriod(int days) {
    return days >= fewestDays && days <= mostDays;
  }
}
