package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** There is no such bill cycle. */
public class BillCycleNotFound extends BusinessProblem {

  public BillCycleNotFound(long id) {
    super("There is no bill cycle " + id, id);
  }
}
