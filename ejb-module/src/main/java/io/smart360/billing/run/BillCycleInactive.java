package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** Only an active cycle is billed. */
public class BillCycleInactive extends BusinessProblem {

  public BillCycleInactive(String name) {
    super("Bill cycle " + name + " is not active", name);
  }
}
