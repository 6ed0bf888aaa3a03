package io.smart360.billing.run;

/** A run waits to be generated; observed after commit by the job, which a tick would start too. */
public record BillRunReady(long tenantId, long runId) {}
