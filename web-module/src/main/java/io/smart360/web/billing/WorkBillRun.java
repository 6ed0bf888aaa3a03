package io.smart360.web.billing;

import io.smart360.billing.approval.ApprovalService;
import io.smart360.billing.overview.ExceptionTally;
import io.smart360.billing.overview.OverviewQueries;
import io.smart360.billing.overview.RunDetails;
import io.smart360.billing.overview.RunProgress;
import io.smart360.billing.overview.RunRow;
import io.smart360.billing.run.BillRunCheck;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.billing.run.BillRunService;
import io.smart360.billing.run.BillRunState;
import io.smart360.web.frame.CurrentUser;
import io.smart360.web.frame.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** Backs {@code billing/work-bill-run.xhtml}: one bill run through its stages. */
@Named
@ViewScoped
public class WorkBillRun implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB OverviewQueries queries;
  @EJB BillRunService runs;
  @EJB ApprovalService approval;
  @Inject CurrentUser user;
  @Inject Notices notices;

  private Long runId;
  private int timesRead;
  private RunDetails details;
  private RunProgress progress;
  private ExceptionTally tally;
  private Map<String, Long> withoutBill;
  private BillRunCheck check;

  public void load() {
    if (runId == null) {
      throw new BillRunNotFound(0);
    }
    timesRead++;
    details = queries.run(user.workplace().utilityId(), runId);
    progress = isAfterApproval() ? queries.postingProgress(runId) : queries.progress(runId);
    tally = queries.exceptionTally(runId);
    withoutBill = queries.withoutBill(runId);
    check = isBeforeGeneration() ? runs.outlook(runId) : null;
  }

  /** Counts again whom the run would bill and which readings it lacks. */
  public void recheck() {
    BillRunCheck counted = runs.check(runId);
    if (counted.estimating() > 0) {
      notices.done("workBillRun.estimating", counted.estimating());
    }
    load();
  }

  public void goOnWithoutReadings() {
    runs.goOnWithoutMissingReadings(runId);
    load();
  }

  public void start() {
    runs.start(runId);
    load();
  }

  public void pause() {
    runs.pause(runId);
    load();
  }

  public void resume() {
    runs.resume(runId);
    load();
  }

  public void retry() {
    int held = runs.retryFailed(runId);
    load();
    notices.done("workBillRun.retried", held);
  }

  public void beginReview() {
    approval.beginReview(runId);
    load();
  }

  public void submit() {
    approval.submit(runId);
    load();
    notices.done("workBillRun.submitted", getNumber());
  }

  /** Whether a worker is busy with it, so that the page looks again by itself. */
  public boolean isMoving() {
    return switch (getState()) {
      case GENERATING -> true;
      default -> isAfterApproval();
    };
  }

  /** Whether it is approved and on its way to the books and to the printer. */
  private boolean isAfterApproval() {
    return switch (getState()) {
      case APPROVED, POSTING, POSTED, DISTRIBUTING -> true;
      default -> false;
    };
  }

  /** Whether it is being generated, or stands still in the middle of that. */
  public boolean isInGeneration() {
    return switch (getState()) {
      case GENERATING, PAUSED, FAILED -> true;
      default -> false;
    };
  }

  public boolean isBeforeGeneration() {
    return RunStage.current(getState()) < RunStage.GENERATE.number()
        || getState() == BillRunState.READINGS_READY;
  }

  /** Whether there are bills to look at. */
  public boolean isGenerated() {
    return details.run().total() != null && !isInGeneration();
  }

  /** Whether its bills are approved, so that no checklist stands before them any more. */
  public boolean isApproved() {
    return details.times().approvedAt() != null;
  }

  /** Eligible accounts that were neither billed nor held: somebody took them out. */
  public int getLeftOut() {
    RunRow run = details.run();
    return run.eligible() - run.billed() - run.held();
  }

  public BillRunState getState() {
    return details.run().state();
  }

  public String getNumber() {
    return details.run().number();
  }

  public RunStage[] getStages() {
    return RunStage.values();
  }

  /** How often the run was read: what follows from it is read anew as often. */
  int timesRead() {
    return timesRead;
  }

  public RunDetails getDetails() {
    return details;
  }

  public RunProgress getProgress() {
    return progress;
  }

  public ExceptionTally getTally() {
    return tally;
  }

  /** Accounts without a bill by reason. */
  public Map<String, Long> getWithoutBill() {
    return withoutBill;
  }

  /** Whom the run would bill and which readings it lacks; null once bills are made. */
  public BillRunCheck getCheck() {
    return check;
  }

  public Long getRunId() {
    return runId;
  }

  public void setRunId(Long runId) {
    this.runId = runId;
  }
}
