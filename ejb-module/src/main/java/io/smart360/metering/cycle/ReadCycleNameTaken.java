package io.smart360.metering.cycle;

import io.smart360.shared.BusinessProblem;

/** Another read cycle has this name, or this bill cycle is already read on that day. */
public class ReadCycleNameTaken extends BusinessProblem {

  public ReadCycleNameTaken(String name) {
    super(
        "A read cycle named '" + name + "', or one of the same bill cycle and day, already exists",
        name);
  }
}
