/**
 * Writes tagged PDF pages (PDF 1.7, PDF/UA-1) to a stream as they come.
 *
 * <p>Knows nothing of bills. A {@link io.smart360.billing.document.pdf.PdfDocument} is a sequence
 * of {@link io.smart360.billing.document.pdf.TaggedSection}s; each is written out when it is
 * finished, so memory does not grow with the number of pages except for a few numbers a page. Fonts
 * are shared by all sections and cut down to the letters that were used. Uses no clock and no
 * random number.
 */
package io.smart360.billing.document.pdf;
