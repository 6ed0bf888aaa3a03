/**
 * What a bill is made of: an account as billing knows it, with the connections it holds, their
 * meters and readings, the plans assigned to them, and what was billed before.
 *
 * <p>Values only, read once for an account; uses tariff and shared.
 */
package io.smart360.billing.account;
