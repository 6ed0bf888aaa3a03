package io.smart360.tariff.charge.terms;

/**
 * Whether an amount per period is charged by days when the consumer moves in or out within it. A
 * period that is short or long for another reason is always charged by days (BX-RATE-R17).
 */
public enum Proration {
  /** By days, also at a move. */
  BY_DAYS,
  /** A move-in or move-out period pays the whole amount. */
  WHOLE_AT_MOVE
}
