/**
 * Finds a believable value for a register nobody could read: seven methods, tried in the utility's
 * order, each with its formula and the reason when it cannot be used (metering requirements §2).
 *
 * <p>Pure calculation; uses {@code metering.reading} and {@code metering.consumption}.
 */
package io.smart360.metering.estimation;
