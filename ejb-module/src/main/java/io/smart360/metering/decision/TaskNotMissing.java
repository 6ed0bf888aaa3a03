package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** The register is no longer missing: somebody decided it, or a reading came. */
public class TaskNotMissing extends BusinessProblem {

  public TaskNotMissing(String state) {
    super("The register is " + state + " and no longer missing", state);
  }
}
