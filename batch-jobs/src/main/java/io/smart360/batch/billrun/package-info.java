/**
 * The job {@code bill-run}: selects the accounts of a run, bills them by workers that claim chunks,
 * and reconciles.
 *
 * <p>Starting a run starts it; the tick starts it on every node for every run that is generating,
 * so that several nodes share a run and none is left behind by a node that died. Rules and data
 * stand in {@code io.smart360.billing.generation}.
 */
package io.smart360.batch.billrun;
