/**
 * Turns consumption and tariffs into bills, and keeps what was billed.
 *
 * <p>{@code run} holds the bill run and its states, {@code calculation} says what one account owes
 * (pure, without container or database), {@code generation} works a run chunk by chunk, {@code
 * view} is what screens read. Uses consumer, tariff, metering and ledger; tells the rest of the
 * system by events.
 */
package io.smart360.billing;
