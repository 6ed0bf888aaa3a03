/**
 * A second rating engine, naive on purpose: it walks day by day with exact fractions, reads
 * formulas letter by letter and shares no code with the product's. Random tariffs of every kind of
 * charge, with taxes, must give the same lines by both.
 *
 * <p>A case is drawn ({@code Random...}), said in the words of the product ({@code Plain...}) and
 * rated a second time ({@code Naive...}).
 */
package io.smart360.tariff.naive;
