package io.smart360.metering.consumption;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A usable reading of the past, with the use since the one before it.
 *
 * <p>{@code use} is in the quantity unit and may be negative after estimates (a true-up); {@code
 * days} are the days it covers. An INSTALL reading has neither: both are zero.
 */
public record PastReading(
    LocalDate readOn,
    ReadingType type,
    ReadingSource source,
    BigDecimal value,
    BigDecimal use,
    int days) {

  public PastReading {
    if (days < 0) {
      throw new IllegalArgumentException("A reading covers no days before itself: " + days);
    }
  }

  public boolean isActual() {
    return source.isActual();
  }
}
