/**
 * Prints bills into PDF files: {@link io.smart360.billing.document.print.BillPrinter} one, {@link
 * io.smart360.billing.document.print.BillPrintStream} thousands into one file.
 *
 * <p>The way into all of {@code document}. Uses the drawing in {@code document.page} and the writer
 * in {@code document.pdf}; pure functions of the content.
 */
package io.smart360.billing.document.print;
