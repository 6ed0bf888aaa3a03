package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** There is no such reading, or none that could be decided. */
public class ReadingNotFound extends BusinessProblem {

  public ReadingNotFound(long readingId) {
    super("There is no reading with the id " + readingId, readingId);
  }
}
