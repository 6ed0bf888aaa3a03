package io.smart360.billing.run.exception;

import io.smart360.shared.BusinessProblem;

/** There is no such bill exception. */
public class BillExceptionNotFound extends BusinessProblem {

  public BillExceptionNotFound(long id) {
    super("There is no bill exception " + id, id);
  }
}
