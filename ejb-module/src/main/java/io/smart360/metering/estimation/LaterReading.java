package io.smart360.metering.estimation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An actual reading taken after the day to be estimated, and how often the register passed through
 * zero since the last actual reading before that day.
 */
public record LaterReading(LocalDate readOn, BigDecimal value, int rollovers) {}
