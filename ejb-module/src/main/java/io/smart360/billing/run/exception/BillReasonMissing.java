package io.smart360.billing.run.exception;

import io.smart360.shared.BusinessProblem;

/** A decision on a bill needs its reason. */
public class BillReasonMissing extends BusinessProblem {

  public BillReasonMissing(String decision) {
    super("Say why: a reason is needed to " + decision, decision);
  }
}
