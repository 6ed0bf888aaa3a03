package io.smart360.tariff.charge.terms;

/**
 * Whether an amount per period is charged by days when the period is short or long, for example
 * because the consumer moves in or out within it (BX-RATE-R17).
 */
public enum Proration {
  /** By days, also at a move; a period of normal length pays the whole amount. */
  BY_DAYS,
  /** By days, also in a period of normal length. */
  ALWAYS_BY_DAYS,
  /** A move-in or move-out period pays the whole amount; any other is charged by days. */
  WHOLE_AT_MOVE,
  /** Every period pays the whole amount, however short or long it is. */
  NEVER
}
