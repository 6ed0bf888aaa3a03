package io.smart360.metering.cycle;

import io.smart360.shared.BusinessProblem;

/** What was asked of a read cycle does not fit the state it is in. */
public class ReadCycleInAnotherState extends BusinessProblem {

  public ReadCycleInAnotherState(String name, ReadCycleState state) {
    super("Read cycle '" + name + "' is " + state, name, state);
  }
}
