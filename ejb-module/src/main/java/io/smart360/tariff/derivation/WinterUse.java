package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The average use of a winter, and what it follows from (BX-RATE-R14).
 *
 * @param use use of the bills of that winter
 * @param days days of those bills
 * @param normalDays days that the average is for
 */
public record WinterUse(BigDecimal use, int days, BigDecimal normalDays) {

  /** The use of so many normal days, to four decimals. */
  public BigDecimal average() {
    return use.multiply(normalDays)
        .divide(BigDecimal.valueOf(days), UseShare.DECIMALS, RoundingMode.HALF_UP);
  }
}
