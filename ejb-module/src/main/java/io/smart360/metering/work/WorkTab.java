package io.smart360.metering.work;

/** The lists a validator works off. */
public enum WorkTab {
  /** Flagged by the rules. */
  SUSPECT,
  /** Clean, but drawn for verification, or opened again. */
  PENDING,
  /** No reading, and none will come by itself. */
  MISSING,
  /** To be read again. */
  REVISIT
}
