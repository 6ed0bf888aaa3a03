/**
 * The register of bills as pages show it, and one bill with how it came about.
 *
 * <p>Nothing here changes anything. Figures are those the bill was calculated with; the arithmetic
 * of each line is the one stored with it. Uses {@code billing.view} and {@code tariff.derivation}.
 */
package io.smart360.billing.register;
