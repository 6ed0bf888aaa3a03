/**
 * How a bill says things: standing texts in English and Spanish, and numbers, money and dates as
 * the utility writes them.
 *
 * <p>Uses the format and template in {@code document} and nothing else.
 */
package io.smart360.billing.document.wording;
