/**
 * Lays out a bill on paper: page 1 with all that matters and the payment slip, page 2 with
 * explanations, rights and prices, and further pages where the lines do not fit.
 *
 * <p>One type for each part of the page. Uses the content in {@code document}, its words and
 * numbers in {@code document.wording}, and draws with {@code document.pdf} and {@code
 * document.symbol}.
 */
package io.smart360.billing.document.page;
