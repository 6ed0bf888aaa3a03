package io.smart360.launcher.demo.population;

import java.time.LocalDate;

/**
 * When the demo takes place. Meters are read on the fifteenth; a year of readings, billed by the
 * former system, lies before the first period the product bills. That period crosses the change of
 * the published rates on the first of January.
 */
public final class DemoDates {

  /** The day of month meters are read on and periods end with. */
  public static final int READING_DAY = 15;

  /** The day of the last reading the former system billed. */
  public static final LocalDate LAST_BILLED = LocalDate.of(2024, 12, READING_DAY);

  /** Months of readings before it. */
  public static final int HISTORY_MONTHS = 12;

  /** The day of the oldest reading. */
  public static final LocalDate OLDEST_READING = LAST_BILLED.minusMonths(HISTORY_MONTHS);

  /** The last day of the first period the product bills. */
  public static final LocalDate FIRST_PERIOD_END = LAST_BILLED.plusMonths(1);

  private DemoDates() {}
}
