/**
 * Gets issued bills on paper and screen: print streams of a run, one bill on demand.
 *
 * <p>What a bill says is put together from stored rows alone, so the same bill is the same file
 * each time. Which bills stand in which file is fixed before the first is made; a file is finished
 * before its rows are committed (BX06US01). Uses {@code billing.document}, {@code billing.posting}
 * and {@code billing.run}.
 */
package io.smart360.billing.distribution;
