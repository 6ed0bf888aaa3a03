package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** So many readings are not decided at once. */
public class TooManyAtOnce extends BusinessProblem {

  public TooManyAtOnce(int most) {
    super("At most " + most + " readings are decided at once", most);
  }
}
