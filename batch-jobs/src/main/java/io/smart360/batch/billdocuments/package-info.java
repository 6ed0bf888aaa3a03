/**
 * The job {@code bill-documents}: makes the print streams of a posted bill run and closes it.
 *
 * <p>The outbox message of posting makes sure that it runs; the event only hurries it along. Work
 * and its rules stand in {@code io.smart360.billing.distribution}.
 */
package io.smart360.batch.billdocuments;
