package io.smart360.metering.cycle;

import io.smart360.shared.BusinessProblem;

/** Who stops the reading of a cycle says why. */
public class PauseNeedsReason extends BusinessProblem {

  public PauseNeedsReason(String name) {
    super("Give a reason to pause read cycle '" + name + "'", name);
  }
}
