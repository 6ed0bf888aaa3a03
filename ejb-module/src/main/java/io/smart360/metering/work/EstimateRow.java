package io.smart360.metering.work;

import io.smart360.metering.estimation.EstimationMethod;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the value of a reading was estimated (MX-E1).
 *
 * @param quantity what the formula came to, before the dial rounded it; in the unit of the register
 * @param inputs what the formula was given, by name, as it was kept; none were kept of estimates
 *     that were taken over
 * @param madeBy the person or job that asked for it
 */
public record EstimateRow(
    EstimationMethod method,
    Optional<BigDecimal> quantity,
    Optional<String> madeBy,
    Map<String, String> inputs) {

  public EstimateRow {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
