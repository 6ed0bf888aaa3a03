package io.smart360.metering.work;

import io.smart360.metering.reading.ReadingState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One decision on a reading.
 *
 * @param by the name of the person
 */
public record DecisionRow(
    ReadingState from,
    ReadingState to,
    Optional<BigDecimal> valueBefore,
    Optional<BigDecimal> valueAfter,
    Optional<String> reason,
    Instant at,
    String by) {}
