/**
 * Formulas that a tariff states: arithmetic over named figures, in exact decimals (BX-RATE-R10).
 *
 * <p>A small grammar of its own with bounds on length, depth and size; nothing is executed, nothing
 * but the names in it can be reached. Says what a formula comes to once its names are known, and
 * knows nothing of tariffs. Uses nothing else of the product.
 */
package io.smart360.tariff.formula;
