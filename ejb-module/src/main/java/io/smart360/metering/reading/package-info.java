/**
 * What a meter reading is: where it comes from, what it was taken for, the states it passes, and
 * the situation of the service point it was taken at.
 *
 * <p>Pure words of metering; uses only {@code shared}.
 */
package io.smart360.metering.reading;
