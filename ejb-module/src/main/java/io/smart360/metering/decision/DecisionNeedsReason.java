package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** A decision like this one is kept with its reason. */
public class DecisionNeedsReason extends BusinessProblem {

  public DecisionNeedsReason(String decision) {
    super("Give a reason to " + decision + " the reading", decision);
  }
}
