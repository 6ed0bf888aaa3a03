/**
 * Why a charge line is what it is: the figures it was computed from, in the order of the
 * arithmetic.
 *
 * <p>Stored with the bill and shown by "Explain"; {@code amount()} computes the line again from
 * nothing but the derivation, to the same cent (BX-RATE-R20). Uses {@code json} and {@code shared}.
 */
package io.smart360.tariff.derivation;
