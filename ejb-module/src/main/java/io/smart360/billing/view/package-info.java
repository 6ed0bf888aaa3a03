/**
 * What screens and interfaces read about bill runs and bills; changes nothing.
 *
 * <p>Also explains each line of a bill down to the readings and the tariff version it follows from.
 * Uses the tables of {@code run} and {@code generation}, and the derivations of {@code tariff}.
 */
package io.smart360.billing.view;
