/**
 * The second look at a bill run before it becomes final: comparison, checklist, approval.
 *
 * <p>A run is compared with the one before and the one a year ago; eleven points must hold, some
 * computed, some ticked by a person; and somebody other than its preparer approves it (08-billing
 * §4.2, §4.3, BX-RUN-R5). Uses {@code billing.run}, {@code billing.register}, {@code
 * billing.posting} and {@code ledger}; tells the rest by {@link
 * io.smart360.billing.approval.BillRunApproved}.
 */
package io.smart360.billing.approval;
