/**
 * A second rating engine, naive on purpose: it walks day by day with exact fractions and shares no
 * code with the product's. Random tariffs and quantities must give the same lines by both.
 */
package io.smart360.tariff.naive;
