/**
 * Taxes on a bill: included, on top, compound, exempt by certificate; each rounded once per code on
 * the whole bill (BX-RATE-R16).
 */
package io.smart360.tariff.rating.tax;
