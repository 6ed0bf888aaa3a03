package io.smart360.ledger.chart;

/** The two sides of an account in double entry. */
public enum Side {
  DEBIT,
  CREDIT
}
