/**
 * Read cycles: which routes are read when, one task a register, until every meter is read or
 * excepted (MX02US02).
 *
 * <p>Uses shared, tenancy and identity; news goes out by {@link ReadCycleClosed}.
 */
package io.smart360.metering.cycle;
