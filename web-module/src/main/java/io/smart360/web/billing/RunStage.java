package io.smart360.web.billing;

import io.smart360.billing.run.BillRunState;

/** The six stages of a bill run as its page shows them (08-billing §4.1). */
public enum RunStage {
  SET_UP(1),
  CONSUMERS(2),
  READINGS(3),
  GENERATE(4),
  REVIEW(5),
  APPROVE(6);

  private final int number;

  RunStage(int number) {
    this.number = number;
  }

  /** Number of the stage to work at while a run is in a state; past the last when it is over. */
  static int current(BillRunState state) {
    return switch (state) {
      case DRAFT -> 1;
      case CONFIGURED -> 2;
      case CONSUMERS_READY -> 3;
      case READINGS_READY, GENERATING, PAUSED, FAILED -> 4;
      case GENERATED, GENERATED_WITH_ERRORS, IN_REVIEW, REJECTED, SIMULATED -> 5;
      case SUBMITTED -> 6;
      case APPROVED, POSTING, POSTED, DISTRIBUTING, CLOSED, CANCELLED, ROLLED_BACK -> 7;
    };
  }

  /** Whether the stage is behind, at, or before a run in this state. */
  public Position in(BillRunState state) {
    int current = current(state);
    if (number < current) {
      return Position.DONE;
    }
    return number == current ? Position.CURRENT : Position.TO_DO;
  }

  /** Where a stage stands seen from the run. */
  public enum Position {
    DONE,
    CURRENT,
    TO_DO
  }

  /** Its place on the page, from 1. */
  public int number() {
    return number;
  }
}
