package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.yaml.Entry;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A tier of a period.
 *
 * @param place where it stands in the file
 * @param price price of a unit, adjustments included
 * @param max where the tier ends; empty for the last
 * @param unit unit of the end, such as kWh, kWh daily or kWh/kW; empty if not stated
 * @param sell what is paid for a unit received
 */
record Tier(Entry place, BigDecimal price, Optional<BigDecimal> max, String unit, BigDecimal sell) {

  private static final BigDecimal UNLIMITED = new BigDecimal("1e15");

  Tier {
    max = max.filter(end -> end.compareTo(UNLIMITED) < 0);
  }
}
