package io.smart360.tariff.model;

/** Where amounts are rounded to the currency (BX-RATE-R19). */
public enum LineRounding {
  /** Each charge line by itself, half up; totals are sums of rounded lines. */
  EACH_LINE,
  /**
   * The segment once, half up; its lines take the cents that make up this total, those with the
   * largest remainders first.
   */
  SEGMENT
}
