package io.smart360.tariff.model;

/** What a period that is not whole is measured against (BX-RATE-R17). */
public enum ProrationBase {
  /** The days scheduled for the bill cycle's period. */
  SCHEDULED,
  /** The normal days of the cycle's frequency. */
  NORMAL,
  /** 30 days for each month. */
  THIRTY,
  /** A twelfth of 365 days for each month. */
  YEAR_TWELFTH
}
