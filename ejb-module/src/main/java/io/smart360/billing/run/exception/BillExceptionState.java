package io.smart360.billing.run.exception;

/** How far a bill exception is dealt with (08-billing §3). */
public enum BillExceptionState {
  OPEN,
  IN_PROGRESS,
  /** What it found was put right; the account rejoins the run by a retry. */
  RESOLVED,
  /** A warning was looked at and accepted. */
  WAIVED,
  /** The account was left out of the run. */
  SKIPPED;

  public boolean isOpen() {
    return this == OPEN || this == IN_PROGRESS;
  }
}
