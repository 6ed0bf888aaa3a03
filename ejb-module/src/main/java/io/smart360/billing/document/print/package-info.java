/**
 * Lays out a bill on paper: page 1 with all that matters and the payment slip, page 2 with
 * explanations, rights and prices, and further pages where the lines do not fit.
 *
 * <p>{@link io.smart360.billing.document.print.BillPrinter} draws one bill, {@link
 * io.smart360.billing.document.print.BillPrintStream} thousands into one file. Uses the content in
 * {@code document} and the writer in {@code document.pdf}; pure functions of the content.
 */
package io.smart360.billing.document.print;
