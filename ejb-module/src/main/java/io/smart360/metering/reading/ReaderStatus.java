package io.smart360.metering.reading;

/** What the meter reader found at the meter. */
public enum ReaderStatus {
  NORMAL,
  FAULTY,
  /** The reading could not be taken; printed as RCNT on reading screens and files. */
  RCNT,
  /** Nobody has been there: the reading is still expected. */
  NOT_VISITED
}
