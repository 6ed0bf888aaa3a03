package io.smart360.tenancy;

import io.smart360.shared.BusinessProblem;

/** The clock of this server cannot be moved. */
public class ClockStandsFirm extends BusinessProblem {

  public ClockStandsFirm() {
    super("The clock of this server cannot be moved; set smart360.clock.movable to allow it");
  }
}
