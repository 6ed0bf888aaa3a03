package io.smart360.tariff.charge.terms;

/** The time an amount is stated for. */
public enum Per {
  /** One period of the frequency that the tariff quotes its rates for. */
  PERIOD,
  /** One calendar month, whatever that frequency. */
  MONTH,
  /** One month, counted from the first day of the bill; one that is begun counts whole. */
  BEGUN_MONTH,
  /** One month, counted from the first day of the bill; days beyond whole months are thirtieths. */
  MONTH_BY_DATE,
  /** One day; never prorated. */
  DAY
}
