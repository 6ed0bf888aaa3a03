package io.smart360.tariff.charge.terms;

/** The time an amount is stated for. */
public enum Per {
  /** One period of the frequency that the tariff quotes its rates for. */
  PERIOD,
  /** One calendar month, whatever that frequency. */
  MONTH,
  /** One day; never prorated. */
  DAY
}
