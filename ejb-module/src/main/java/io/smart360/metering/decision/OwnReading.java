package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** Nobody validates a reading they took themselves (MX03US01-R6). */
public class OwnReading extends BusinessProblem {

  public OwnReading(String reader) {
    super("The reading was taken by " + reader + ", who cannot decide it", reader);
  }
}
