package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** The reading belongs to no open read cycle, so it cannot be asked for again. */
public class NoReadTask extends BusinessProblem {

  public NoReadTask(long id) {
    super("No read cycle asks for reading or task " + id, id);
  }
}
