/**
 * The utility's books: double entry, append-only.
 *
 * <p>A journal balances or its transaction fails; what is posted is corrected by a reversal that
 * points back; a closed period takes nothing more. The database enforces all three. What an account
 * owes is the sum of its postings on the control accounts 1100 and 2200, kept at hand in the same
 * transaction. Rules: BX05US01. Uses {@code shared}, {@code tenancy} and {@code identity}.
 */
package io.smart360.ledger;
