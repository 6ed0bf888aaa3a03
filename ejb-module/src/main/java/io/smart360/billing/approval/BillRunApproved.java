package io.smart360.billing.approval;

/** A second person approved a run. Observed after the transaction commits: posting begins. */
public record BillRunApproved(long runId, String approvedBy) {}
