/**
 * What charges of all kinds are stated with: tables of values by characteristics, tiers,
 * conditions, the quantity and the lines that a charge refers to, and how an amount is spread over
 * days.
 *
 * <p>Values only, checked at birth; an {@link io.smart360.tariff.charge.terms.InvalidTariff} says
 * what is wrong and what would be right. Uses {@code formula} and {@code shared}.
 */
package io.smart360.tariff.charge.terms;
