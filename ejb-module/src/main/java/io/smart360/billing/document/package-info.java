/**
 * What a printed bill says, as plain values: the one input of its drawing.
 *
 * <p>Pure: no container, no database, no clock. Whoever issues a bill fills a {@link
 * io.smart360.billing.document.BillContent}; {@code document.print} lays it out and {@code
 * document.pdf} writes the pages. Uses {@code shared}, and colours and pictures of {@code
 * document.pdf}. The content is complete (BX06US01, BX03US01-R2): the same content gives the same
 * bytes for ever, so a reprint equals the original.
 */
package io.smart360.billing.document;
