/**
 * Turns register readings into use: units, multipliers, rollover, sums over meters and registers,
 * and the history that later use is measured against.
 *
 * <p>Pure calculation; uses only {@code shared} and the words of {@code metering.reading}.
 */
package io.smart360.metering.consumption;
