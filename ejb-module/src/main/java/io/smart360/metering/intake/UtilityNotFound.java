package io.smart360.metering.intake;

import io.smart360.shared.BusinessProblem;

/** There is no utility with this id. */
public class UtilityNotFound extends BusinessProblem {

  public UtilityNotFound(long utilityId) {
    super("There is no utility with the id " + utilityId, utilityId);
  }
}
