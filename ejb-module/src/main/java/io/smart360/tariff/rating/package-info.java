/**
 * The rating engine: what a segment costs, line by line, and why.
 *
 * <p>A pure function from tariff versions, use, characteristics and period to charge lines; the
 * same input gives the same lines for ever (BX-RATE-R20). What stands against a bill is an outcome
 * with a code of the bill exceptions, not an exception. Uses {@code model}, {@code charge} and
 * {@code derivation}; no container, no database, no clock.
 */
package io.smart360.tariff.rating;
