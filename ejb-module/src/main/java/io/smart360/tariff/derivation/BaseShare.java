package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The amount of another line that a line is taken of.
 *
 * @param line number of the other line in the segment
 * @param amount the part of its amount that counts
 */
public record BaseShare(int line, BigDecimal amount) {

  /** The sum of all shares. */
  public static BigDecimal sum(List<BaseShare> shares) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BaseShare share : shares) {
      sum = sum.add(share.amount);
    }
    return sum;
  }
}
