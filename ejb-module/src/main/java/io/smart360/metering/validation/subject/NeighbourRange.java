package io.smart360.metering.validation.subject;

import java.math.BigDecimal;

/** The meter before or after in the walking order, and the values it may be expected to show. */
public record NeighbourRange(String meterNumber, BigDecimal lowest, BigDecimal highest) {

  public boolean contains(BigDecimal value) {
    return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
  }
}
