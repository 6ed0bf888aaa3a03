package io.smart360.billing.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The last issued bills of an account, at most twelve, that a new one is compared with.
 *
 * @param bills how many there are
 * @param amount their sum
 * @param days the days they cover together
 */
public record BillHistory(int bills, BigDecimal amount, int days) {

  /** An account that was never billed. */
  public static final BillHistory NONE = new BillHistory(0, BigDecimal.ZERO, 0);

  private static final int DECIMALS = 6;

  /** What a day cost on average; empty without history. */
  public Optional<BigDecimal> perDay() {
    return bills == 0 || days == 0
        ? Optional.empty()
        : Optional.of(amount.divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP));
  }
}
