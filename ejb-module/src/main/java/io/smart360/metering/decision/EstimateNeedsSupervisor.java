package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** So many estimates in a row are approved by a supervisor only (MX-E2). */
public class EstimateNeedsSupervisor extends BusinessProblem {

  public EstimateNeedsSupervisor(int inARow) {
    super("Estimate number " + inARow + " in a row needs a supervisor", inARow);
  }
}
