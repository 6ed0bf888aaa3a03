/**
 * The rating engine: what a segment costs, line by line, and why.
 *
 * <p>A pure function from tariff versions, billing determinants and period to charge lines; the
 * same input gives the same lines for ever (BX-RATE-R20). What stands against a bill is an outcome
 * with a code of the bill exceptions, not an exception. No container, no database, no clock.
 *
 * <p>The packages build on each other in this order: {@code determinant} and {@code outcome},
 * {@code segment}, {@code kind}, {@code tax}, and this one, the way in. Uses {@code model}, {@code
 * charge} and {@code derivation}.
 */
package io.smart360.tariff.rating;
