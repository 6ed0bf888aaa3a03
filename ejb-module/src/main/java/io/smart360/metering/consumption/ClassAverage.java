package io.smart360.metering.consumption;

import java.math.BigDecimal;

/**
 * The mean daily use of the passed readings of the same cycle, category, size and area, and how
 * many meters it is taken from.
 */
public record ClassAverage(BigDecimal averageDailyUse, int meters) {}
