package io.smart360.ledger;

/** What a journal records. */
public enum JournalKind {
  BILL,
  BILL_CANCELLED,
  PAYMENT,
  PAYMENT_REVERSED,
  ADJUSTMENT,
  LATE_FEE,
  OPENING_BALANCE,
  TRANSFER,
  REVERSAL;

  /** True for a journal that takes another one back. */
  public boolean isReversal() {
    return this == BILL_CANCELLED || this == PAYMENT_REVERSED || this == REVERSAL;
  }

  /** True when its effect on an account counts as paid (or paid no more) on the next bill. */
  boolean isPayment() {
    return this == PAYMENT || this == PAYMENT_REVERSED;
  }
}
