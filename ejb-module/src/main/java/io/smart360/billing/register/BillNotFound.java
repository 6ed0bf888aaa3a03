package io.smart360.billing.register;

import io.smart360.shared.BusinessProblem;

/** There is no such bill at this utility. */
public class BillNotFound extends BusinessProblem {

  public BillNotFound(long id) {
    super("There is no bill " + id, id);
  }
}
