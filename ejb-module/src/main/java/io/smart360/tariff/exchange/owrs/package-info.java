/**
 * Reads files of the Open Water Rate Specification, in both of its dialects (BX-RATE-R12).
 *
 * <p>A file states the rates of one utility from one date: for each customer class named fields,
 * and a formula {@code bill} that says which of them make up the bill. Each class becomes a variant
 * of the charges of one tariff. Tiers give the first unit of each tier, budgets the end of it;
 * amounts are rounded once, at the end.
 */
package io.smart360.tariff.exchange.owrs;
