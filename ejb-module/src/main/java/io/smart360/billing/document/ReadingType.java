package io.smart360.billing.document;

/** Who or what gave a reading; printed as a letter with its key below the table. */
public enum ReadingType {
  ACTUAL,
  ESTIMATED,
  /** Read by the consumer. */
  CONSUMER
}
