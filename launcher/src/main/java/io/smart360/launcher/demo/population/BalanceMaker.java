package io.smart360.launcher.demo.population;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/**
 * What accounts owed, or had paid ahead, when the product took over: an opening balance each
 * (BX-BILL-R15).
 */
final class BalanceMaker {

  private static final int OWING_PER_HUNDRED = 14;
  private static final int AHEAD_PER_HUNDRED = 3;
  private static final String RECEIVABLE = "1100";
  private static final String UNAPPLIED_CREDIT = "2200";
  private static final String OPENING_BALANCE = "3900";

  private final UtilityIds utility;
  private final Ids ids;
  private Tables tables;

  BalanceMaker(UtilityIds utility, Ids ids) {
    this.utility = utility;
    this.ids = ids;
  }

  void make(long accountId, CustomerClass kind, SplittableRandom random, Tables block) {
    this.tables = block;
    int draw = random.nextInt(100);
    BigDecimal amount =
        BigDecimal.valueOf(500 + random.nextInt((int) (kind.monthlyUse() * 2000)), 2);
    if (draw < OWING_PER_HUNDRED) {
      post(accountId, amount, amount);
    } else if (draw < OWING_PER_HUNDRED + AHEAD_PER_HUNDRED) {
      post(accountId, amount, amount.negate());
    }
  }

  private void post(long accountId, BigDecimal amount, BigDecimal balance) {
    long journalId = ids.next();
    tables.journals.add(
        utility.tenantId(),
        journalId,
        utility.utilityId(),
        "OPENING_BALANCE",
        DemoDates.LAST_BILLED,
        "USD",
        "ACCOUNT",
        accountId,
        "Balance taken over from the former system",
        "migration");
    boolean owes = balance.signum() > 0;
    line(journalId, 1, owes ? RECEIVABLE : OPENING_BALANCE, owes ? accountId : null, amount, null);
    line(
        journalId,
        2,
        owes ? OPENING_BALANCE : UNAPPLIED_CREDIT,
        owes ? null : accountId,
        null,
        amount);
    tables.balances.add(utility.tenantId(), accountId, "USD", balance);
  }

  private void line(
      long journalId,
      int lineNo,
      String code,
      Long accountId,
      BigDecimal debit,
      BigDecimal credit) {
    tables.postings.add(
        utility.tenantId(),
        journalId,
        lineNo,
        utility.utilityId(),
        code,
        accountId,
        debit == null ? BigDecimal.ZERO : debit,
        credit == null ? BigDecimal.ZERO : credit);
  }
}
