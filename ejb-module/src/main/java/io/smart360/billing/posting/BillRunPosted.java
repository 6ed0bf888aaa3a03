package io.smart360.billing.posting;

import java.math.BigDecimal;

/**
 * All bills of a run are issued. Observe it after the transaction: it hurries along what the outbox
 * message {@code BILL_RUN_POSTED} of the same run makes sure of.
 */
public record BillRunPosted(long runId, int bills, BigDecimal amount) {

  /** Topic of the outbox message that is written in the same transaction; its key is the run. */
  public static final String TOPIC = "BILL_RUN_POSTED";
}
