package io.smart360.web.billing;

import io.smart360.billing.run.BillRunState;

/** The six stages of a bill run as its page shows them (08-billing §4.1). */
public enum RunStage {
  SET_UP,
  CONSUMERS,
  READINGS,
  GENERATE,
  REVIEW,
  APPROVE;

  /** The stage somebody is to work at while a run is in a state; past the last when it is over. */
  static int current(BillRunState state) {
    return switch (state) {
      case DRAFT -> 0;
      case CONFIGURED -> 1;
      case CONSUMERS_READY -> 2;
      case READINGS_READY, GENERATING, PAUSED, FAILED -> 3;
      case GENERATED, GENERATED_WITH_ERRORS, IN_REVIEW, REJECTED, SIMULATED -> 4;
      case SUBMITTED -> 5;
      case APPROVED, POSTING, POSTED, DISTRIBUTING, CLOSED, CANCELLED, ROLLED_BACK -> 6;
    };
  }

  /** Whether the stage is behind, at, or before a run in this state. */
  public Position in(BillRunState state) {
    int current = current(state);
    if (ordinal() < current) {
      return Position.DONE;
    }
    return ordinal() == current ? Position.CURRENT : Position.TO_DO;
  }

  /** Where a stage stands seen from the run. */
  public enum Position {
    DONE,
    CURRENT,
    TO_DO
  }

  public int number() {
    return ordinal() + 1;
  }
}
