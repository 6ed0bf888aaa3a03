package io.smart360.billing.document;

/** Who moves the money of a bill. */
public enum PaymentWay {
  /** The consumer pays, at the counter, by post, bank or online. */
  BY_CONSUMER,
  /** The utility takes it from the consumer's account or card; the slip says so. */
  AUTOMATIC,
  /** Below the minimum bill: nothing to pay now, the amount carries forward (BX-BILL-R5). */
  CARRIED_FORWARD
}
