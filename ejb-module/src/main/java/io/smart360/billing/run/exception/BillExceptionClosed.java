package io.smart360.billing.run.exception;

import io.smart360.shared.BusinessProblem;

/** The exception was dealt with already. */
public class BillExceptionClosed extends BusinessProblem {

  public BillExceptionClosed(long id, BillExceptionState state) {
    super("The exception is " + state + " already", id, state);
  }
}
