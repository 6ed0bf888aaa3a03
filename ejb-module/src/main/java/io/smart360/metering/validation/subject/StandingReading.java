package io.smart360.metering.validation.subject;

import io.smart360.metering.reading.ReadingState;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The reading that is already kept for the same register and the same task or the same hours.
 *
 * <p>A deliberate replacement (the former one was voided) has none.
 */
public record StandingReading(long id, BigDecimal value, Instant readAt, ReadingState state) {}
