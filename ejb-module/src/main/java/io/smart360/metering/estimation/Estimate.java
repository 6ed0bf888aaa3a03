package io.smart360.metering.estimation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An estimated reading and how it was found (MX-E1).
 *
 * <p>{@code quantity} is what the method says; {@code use} is what the rounded {@code reading}
 * comes to and what is billed. {@code inputs} hold {@code BigDecimal}, {@code Integer}, {@code
 * String} or {@code LocalDate} by name.
 */
public record Estimate(
    EstimationMethod method,
    LocalDate estimateOn,
    BigDecimal quantity,
    BigDecimal reading,
    int rollovers,
    BigDecimal use,
    Map<String, Object> inputs,
    String madeBy) {

  public Estimate {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
