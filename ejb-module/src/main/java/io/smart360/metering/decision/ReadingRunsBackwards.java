package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;
import java.time.LocalDate;

/** A reading below the one before is never accepted as it is (MX-X10). */
public class ReadingRunsBackwards extends BusinessProblem {

  public ReadingRunsBackwards(LocalDate readOn) {
    super(
        "The reading of "
            + readOn
            + " is below the one before: adjust it, estimate it, or accept it as rollover",
        readOn);
  }
}
