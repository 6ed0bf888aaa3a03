package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The use between two actual readings; estimates between them are merged into it.
 *
 * <p>Covers the days after {@code after} up to and including {@code until}, because the day of a
 * reading is the last day of its period.
 */
public record UsePeriod(LocalDate until, int days, BigDecimal use) {

  public LocalDate after() {
    return until.minusDays(days);
  }

  public boolean contains(LocalDate date) {
    return date.isAfter(after()) && !date.isAfter(until);
  }
}
