package io.smart360.billing.run.order;

/** How a bill run came to be (08-billing §4.1); all modes bill alike. */
public enum BillRunMode {
  /** From one page, stages 1 to 3 by the cycle's defaults. */
  QUICK,
  /** Through the six guided stages. */
  GUIDED,
  /** A quick run started by its schedule. */
  SCHEDULED,
  /** One account, off-cycle. */
  SINGLE
}
