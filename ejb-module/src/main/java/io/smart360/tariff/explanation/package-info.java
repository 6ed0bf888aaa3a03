/**
 * Why a charge line is what it is, in words for the consumer who asks and the clerk who answers: a
 * sentence, and a table of the figures in the order of the arithmetic, in the reader's language.
 *
 * <p>Words what a derivation states and computes nothing of its own (BX-RATE-R20). Uses {@code
 * derivation} and {@code shared}.
 */
package io.smart360.tariff.explanation;
