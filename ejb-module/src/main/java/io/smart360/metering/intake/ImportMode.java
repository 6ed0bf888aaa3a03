package io.smart360.metering.intake;

/** What is to be done with a file of readings. */
public enum ImportMode {
  /** Report what is wrong; keep no reading. */
  CHECK_ONLY,
  /** Keep the good rows, report the others. */
  LOAD_GOOD_ROWS
}
