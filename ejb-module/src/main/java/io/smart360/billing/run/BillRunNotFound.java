package io.smart360.billing.run;

import io.smart360.shared.BusinessProblem;

/** There is no such bill run. */
public class BillRunNotFound extends BusinessProblem {

  public BillRunNotFound(long id) {
    super("There is no bill run " + id, id);
  }
}
