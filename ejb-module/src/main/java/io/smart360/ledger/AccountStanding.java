package io.smart360.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How an account stands between two bills.
 *
 * @param balance what it owes now; negative when the utility owes the consumer
 * @param lastBillDue what its last bill said was due; empty before the first bill
 * @param paidSinceBill what was paid since then, less payments taken back
 */
public record AccountStanding(
    long accountId,
    BigDecimal balance,
    Optional<BigDecimal> lastBillDue,
    BigDecimal paidSinceBill) {

  /**
   * What a bill shows as previous balance (BX-BILL-R5); before the first bill, all that stood on
   * the account without the payments.
   */
  public BigDecimal previousBalance() {
    return lastBillDue.orElseGet(() -> balance.add(paidSinceBill));
  }

  /**
   * Everything since the last bill that is no payment. Previous balance less payments plus
   * adjustments is the balance, always.
   */
  public BigDecimal adjustments() {
    return balance.subtract(previousBalance()).add(paidSinceBill);
  }
}
