package io.smart360.billing.view;

/** Where a bill stands (BX-BILL-R1). */
public enum BillState {
  DRAFT,
  /** A warning asks for a look before approval. */
  IN_REVIEW,
  APPROVED,
  ISSUED,
  HELD,
  VOID,
  CANCELLED
}
