/**
 * The job {@code bill-post}: posts an approved bill run, on any number of nodes at once.
 *
 * <p>An approval starts it; the tick starts it again for runs that a killed node left behind. Work
 * and its rules stand in {@code io.smart360.billing.posting}.
 */
package io.smart360.batch.billpost;
