package io.smart360.metering.reading;

import io.smart360.shared.BusinessProblem;

/** A reading cannot go from its state to the wished one. */
public class ReadingStateChangeRefused extends BusinessProblem {

  public ReadingStateChangeRefused(ReadingState from, ReadingState to) {
    super("A reading that is " + from + " cannot become " + to, from, to);
  }
}
