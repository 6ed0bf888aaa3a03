package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** The account has no bill in this run that could be left out. */
public class AccountNotInRun extends BusinessProblem {

  public AccountNotInRun(long accountId) {
    super("Account " + accountId + " is not billed by this run", accountId);
  }
}
