/**
 * What one account owes for one period: segments from readings, charges from segments, and what a
 * person should look at.
 *
 * <p>Pure calculation without container, database or clock: everything that was read stands in the
 * inputs, everything that is to be written in the outcome. A rule that says no is an outcome, never
 * an exception. Rules: BX-BILL-R1 to R9, 08-billing §3. Uses {@code tariff.rating}.
 */
package io.smart360.billing.calculation;
