/**
 * The kinds of charge a tariff version can state, with their price tables, tiers and conditions.
 *
 * <p>Values only: immutable, checked at birth (an {@link
 * io.smart360.tariff.charge.terms.InvalidTariff} says what is wrong and what would be right), and
 * free of any arithmetic on a bill. Rules: BX-RATE-R3, R5, R8, R10, R14, R15. Uses {@code formula}.
 */
package io.smart360.tariff.charge;
