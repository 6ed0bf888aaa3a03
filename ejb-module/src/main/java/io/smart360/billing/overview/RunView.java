package io.smart360.billing.overview;

/** Which bill runs a list shows. */
public enum RunView {
  /** Every run that makes bills. */
  ALL("not dry_run"),
  /** Not yet approved. */
  OPEN(
      "not dry_run and state in ('DRAFT', 'CONFIGURED', 'CONSUMERS_READY', 'READINGS_READY',"
          + " 'GENERATING', 'PAUSED', 'GENERATED', 'GENERATED_WITH_ERRORS', 'FAILED', 'IN_REVIEW',"
          + " 'REJECTED')"),
  /** Submitted: a second person is to approve. */
  WAITING("not dry_run and state = 'SUBMITTED'"),
  /** Approved and after. */
  DONE(
      "not dry_run and state in ('APPROVED', 'POSTING', 'POSTED', 'DISTRIBUTING', 'CLOSED',"
          + " 'ROLLED_BACK')"),
  DRY_RUNS("dry_run");

  private final String condition;

  RunView(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
