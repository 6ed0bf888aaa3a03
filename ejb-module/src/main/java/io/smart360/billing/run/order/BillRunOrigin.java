package io.smart360.billing.run.order;

import java.time.Instant;

/** Whose run it is: the utility, the user who prepared it, and when. */
public record BillRunOrigin(long utilityId, String preparedBy, Instant createdAt) {}
