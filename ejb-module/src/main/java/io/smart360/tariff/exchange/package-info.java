/**
 * Tariffs in formats of others, read into drafts of our own with a report of what was done.
 *
 * <p>What a format states is taken over as it is meant; what it leaves open is said in the report;
 * what cannot be represented is left out and said, never guessed (BX-RATE-R12). Uses {@code model},
 * {@code charge}, {@code formula} and {@code yaml}.
 */
package io.smart360.tariff.exchange;
