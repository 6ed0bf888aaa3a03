package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** Somebody else decided the reading since it was looked at. */
public class ReadingAlreadyDecided extends BusinessProblem {

  public ReadingAlreadyDecided(String by) {
    super("The reading is already decided by " + by, by);
  }
}
