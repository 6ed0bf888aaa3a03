package io.smart360.metering.cycle;

import io.smart360.shared.BusinessProblem;

/** There is no read cycle with this id. */
public class ReadCycleNotFound extends BusinessProblem {

  public ReadCycleNotFound(long readCycleId) {
    super("There is no read cycle with the id " + readCycleId, readCycleId);
  }
}
