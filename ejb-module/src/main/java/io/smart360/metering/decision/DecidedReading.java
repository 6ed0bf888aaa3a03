package io.smart360.metering.decision;

import io.smart360.metering.reading.ReadingState;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A reading after a decision.
 *
 * @param reading to refer to it in the next decision
 */
public record DecidedReading(
    ReadingRef reading, ReadingState state, Optional<BigDecimal> value, Optional<BigDecimal> use) {}
