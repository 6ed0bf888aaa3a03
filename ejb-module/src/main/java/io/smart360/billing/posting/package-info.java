/**
 * Makes approved bills final: number, balance block, journal, and what follows in the same
 * transaction.
 *
 * <p>A run is posted in chunks that any number of workers claim; each bill is posted once, numbers
 * have no gap, and the last step proves that bills, ledger and accounts agree (BX-RUN-R3,
 * BX-BILL-R5, BX-BILL-R6, BX05US01). Uses {@code ledger}, {@code billing.run} and {@code tenancy};
 * tells the rest by {@link io.smart360.billing.posting.BillRunPosted} and the outbox.
 */
package io.smart360.billing.posting;
