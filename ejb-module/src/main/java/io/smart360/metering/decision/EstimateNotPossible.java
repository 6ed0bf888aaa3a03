package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** No method has the figures for an estimate; the sentence says which lacks what. */
public class EstimateNotPossible extends BusinessProblem {

  public EstimateNotPossible(String causes) {
    super("No estimate is possible: " + causes, causes);
  }
}
