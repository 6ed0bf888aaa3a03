package io.smart360.billing.run;

import java.util.EnumSet;
import java.util.Set;

/** Where a bill run stands, from its first draft until it is closed (08-billing §4.2). */
public enum BillRunState {
  DRAFT,
  /** Stage 1 is done: cycle, period and dates are set. */
  CONFIGURED,
  /** Stage 2 is done: it is known who is eligible. */
  CONSUMERS_READY,
  /** Stage 3 is done: readings were looked at. */
  READINGS_READY,
  /** Stage 4: bills are being calculated. */
  GENERATING,
  PAUSED,
  /** Every eligible account has a bill or was excluded. */
  GENERATED,
  /** Some accounts are held by a blocking exception. */
  GENERATED_WITH_ERRORS,
  /** Stopped: too many accounts failed, or the figures did not add up. */
  FAILED,
  IN_REVIEW,
  SUBMITTED,
  APPROVED,
  REJECTED,
  POSTING,
  POSTED,
  DISTRIBUTING,
  CLOSED,
  CANCELLED,
  ROLLED_BACK,
  /** End of a dry run. */
  SIMULATED;

  private static final Set<BillRunState> BEFORE_GENERATION =
      EnumSet.of(DRAFT, CONFIGURED, CONSUMERS_READY, READINGS_READY);

  private static final Set<BillRunState> BEFORE_APPROVAL =
      EnumSet.of(
          DRAFT,
          CONFIGURED,
          CONSUMERS_READY,
          READINGS_READY,
          GENERATING,
          PAUSED,
          GENERATED,
          GENERATED_WITH_ERRORS,
          FAILED,
          IN_REVIEW,
          SUBMITTED,
          REJECTED);

  private static final Set<BillRunState> OVER =
      EnumSet.of(CLOSED, CANCELLED, ROLLED_BACK, SIMULATED);

  /**
   * The states that may follow. A run in review may generate again: that is how accounts whose
   * exception was resolved rejoin it (08-billing §3).
   */
  public Set<BillRunState> successors() {
    Set<BillRunState> next =
        switch (this) {
          case DRAFT -> EnumSet.of(CONFIGURED);
          case CONFIGURED -> EnumSet.of(CONSUMERS_READY);
          case CONSUMERS_READY -> EnumSet.of(READINGS_READY);
          case READINGS_READY -> EnumSet.of(GENERATING);
          case GENERATING ->
              EnumSet.of(PAUSED, GENERATED, GENERATED_WITH_ERRORS, FAILED, SIMULATED);
          case PAUSED -> EnumSet.of(GENERATING);
          case GENERATED -> EnumSet.of(IN_REVIEW);
          case GENERATED_WITH_ERRORS -> EnumSet.of(GENERATING, IN_REVIEW);
          case IN_REVIEW -> EnumSet.of(GENERATING, SUBMITTED);
          case FAILED -> EnumSet.of(GENERATING);
          case SUBMITTED -> EnumSet.of(APPROVED, REJECTED);
          case REJECTED -> EnumSet.of(IN_REVIEW);
          case APPROVED -> EnumSet.of(POSTING);
          case POSTING -> EnumSet.of(POSTED);
          case POSTED -> EnumSet.of(DISTRIBUTING, ROLLED_BACK);
          case DISTRIBUTING -> EnumSet.of(CLOSED);
          case CLOSED, CANCELLED, ROLLED_BACK, SIMULATED -> EnumSet.noneOf(BillRunState.class);
        };
    if (BEFORE_APPROVAL.contains(this)) {
      next.add(CANCELLED);
    }
    return next;
  }

  public boolean canBecome(BillRunState next) {
    return successors().contains(next);
  }

  /** Whether the run still holds its cycle and period against another run (BX-RUN-R1). */
  public boolean isOpen() {
    return !OVER.contains(this);
  }

  /** Whether stages 1 to 3 are still being gone through: no bill is calculated yet. */
  public boolean isBeforeGeneration() {
    return BEFORE_GENERATION.contains(this);
  }

  /** Whether drafts may still be thrown away: nothing is posted. */
  public boolean isBeforeApproval() {
    return BEFORE_APPROVAL.contains(this);
  }
}
