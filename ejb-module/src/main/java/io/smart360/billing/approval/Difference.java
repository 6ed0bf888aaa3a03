package io.smart360.billing.approval;

import java.math.BigDecimal;

/** How far a figure is from the one it is compared with (BX-RUN-R5). */
public enum Difference {
  NONE,
  /** Beyond 10 %. */
  YELLOW,
  /** Beyond 25 %, or from nothing to something: needs an explanation. */
  RED;

  private static final BigDecimal YELLOW_BEYOND = new BigDecimal("0.10");
  private static final BigDecimal RED_BEYOND = new BigDecimal("0.25");

  /** Compares exactly, without rounding: 10 % itself is not marked. */
  public static Difference between(BigDecimal now, BigDecimal before) {
    BigDecimal change = now.subtract(before).abs();
    if (change.compareTo(before.abs().multiply(RED_BEYOND)) > 0) {
      return RED;
    }
    return change.compareTo(before.abs().multiply(YELLOW_BEYOND)) > 0 ? YELLOW : NONE;
  }
}
