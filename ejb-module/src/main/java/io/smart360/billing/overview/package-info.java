/**
 * What the pages of billing read about bill runs: their list, one run with its progress, and its
 * exceptions (BX01US01).
 *
 * <p>Changes nothing. Uses {@code billing.run}.
 */
package io.smart360.billing.overview;
