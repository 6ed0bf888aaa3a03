package io.smart360.billing.distribution;

/** All bills of a run stand in print streams; observe it after the transaction. */
public record RunFullyPrinted(long runId) {}
