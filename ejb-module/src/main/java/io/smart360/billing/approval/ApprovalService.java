package io.smart360.billing.approval;

import io.smart360.billing.approval.ApprovalRepository.Decision;
import io.smart360.billing.approval.ApprovalRepository.ReviewedRun;
import io.smart360.billing.register.BillNotFound;
import io.smart360.billing.run.BillRunApprovedByPreparer;
import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunState;
import io.smart360.identity.PasswordConfirmationService;
import io.smart360.identity.Roles;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes a generated run through review to approval by a second person (08-billing §4.2, §4.3). */
@Stateless
public class ApprovalService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;
  @Inject ApprovalSettings settings;
  @EJB PasswordConfirmationService passwords;
  @Inject Event<BillRunApproved> approved;

  /** Opens stage 5 of a generated run; a rejected run is taken up again and its ticks are gone. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void beginReview(long runId) {
    change(
        runId,
        BillRunState.IN_REVIEW,
        (connection, run) -> {
          ApprovalRepository.untickAll(connection, runId);
          ApprovalRepository.beginReview(connection, runId);
        });
  }

  /**
   * Ticks a point of the checklist, or writes down the reason for an estimated share above the
   * limit.
   *
   * @param comment may be empty, except for the estimated share and for a comparison with figures
   *     that differ beyond 25 %
   * @throws PointIsComputed for the other computed points
   * @throws ApprovalCommentMissing when the point needs words and has none
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void tick(long runId, ChecklistPoint point, String comment) {
    if (!point.mayBeTicked()) {
      throw new PointIsComputed(point);
    }
    inReview(
        runId,
        (connection, run) -> {
          if (comment.isBlank() && needsWords(connection, runId, point)) {
            throw new ApprovalCommentMissing(run.number());
          }
          ApprovalRepository.tick(connection, runId, point, decision(comment));
        });
  }

  /** Takes a tick back. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void untick(long runId, ChecklistPoint point) {
    inReview(runId, (connection, run) -> ApprovalRepository.untick(connection, runId, point));
  }

  /**
   * Remembers that the current user looked at a bill: reviewed bills stand for the warnings of the
   * run.
   *
   * @throws BillNotFound when there is no such bill
   * @throws BillNotInReview when it belongs to no run in review
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void openBill(long billId) {
    DatabaseWork.in(
        database,
        connection -> {
          boolean inReview =
              ApprovalRepository.isInReview(connection, billId)
                  .orElseThrow(() -> new BillNotFound(billId));
          if (!inReview) {
            throw new BillNotInReview(billId);
          }
          ApprovalRepository.openBill(connection, billId, decision(""));
          return billId;
        });
  }

  /** Asks for approval. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR})
  public void submit(long runId) {
    change(
        runId,
        BillRunState.SUBMITTED,
        (connection, run) -> ApprovalRepository.submit(connection, runId, tenant.actor()));
  }

  /**
   * Makes the bills of a submitted run final; posting begins when the transaction commits.
   *
   * @throws BillRunApprovedByPreparer when the current user prepared the run
   * @throws ChecklistNotFulfilled while a point of the checklist is open
   * @throws ApprovalCommentMissing without a comment
   * @throws PasswordConfirmationMissing when the total asks for the password once more
   * @throws PasswordConfirmationDiffers when it is not the current user's
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_SUPERVISOR})
  public void approve(long runId, Verdict verdict) {
    change(
        runId,
        BillRunState.APPROVED,
        (connection, run) -> {
          requireWords(run, verdict.comment());
          if (tenant.actor().equals(run.preparedBy())) {
            throw new BillRunApprovedByPreparer(run.number(), run.preparedBy());
          }
          Checklist checklist = ApprovalQueries.checklist(connection, runId);
          if (!checklist.open().isEmpty()) {
            throw new ChecklistNotFulfilled(run.number(), checklist.open());
          }
          requirePassword(run, verdict);
          ApprovalRepository.approve(connection, runId, decision(verdict.comment()), checklist);
          approved.fire(new BillRunApproved(runId, tenant.actor()));
        });
  }

  /**
   * Sends a submitted run back with the reason.
   *
   * @throws ApprovalCommentMissing without a comment
   * @throws PasswordConfirmationMissing when the total asks for the password once more
   * @throws PasswordConfirmationDiffers when it is not the current user's
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_SUPERVISOR})
  public void reject(long runId, Verdict verdict) {
    change(
        runId,
        BillRunState.REJECTED,
        (connection, run) -> {
          requireWords(run, verdict.comment());
          requirePassword(run, verdict);
          ApprovalRepository.reject(connection, runId, verdict.comment());
        });
  }

  private static boolean needsWords(Connection connection, long runId, ChecklistPoint point)
      throws SQLException {
    return switch (point) {
      case ESTIMATED_SHARE_WITHIN_LIMIT -> true;
      case COMPARISON_REVIEWED -> ApprovalQueries.comparison(connection, runId).needsExplanation();
      default -> false;
    };
  }

  private static void requireWords(ReviewedRun run, String comment) {
    if (comment.isBlank()) {
      throw new ApprovalCommentMissing(run.number());
    }
  }

  private void requirePassword(ReviewedRun run, Verdict verdict) {
    if (!settings.asksForPassword(run.total())) {
      return;
    }
    if (verdict.password().isEmpty()) {
      throw new PasswordConfirmationMissing(run.number());
    }
    if (!passwords.isConfirmed(verdict.password())) {
      throw new PasswordConfirmationDiffers(run.number());
    }
  }

  private Decision decision(String comment) {
    return new Decision(tenant.actor(), tenant.now(), comment.strip());
  }

  private void inReview(long runId, Step step) {
    DatabaseWork.in(
        database,
        connection -> {
          ReviewedRun run = ApprovalRepository.lock(connection, runId);
          if (run.state() != BillRunState.IN_REVIEW && run.state() != BillRunState.SUBMITTED) {
            throw new BillRunInAnotherState(run.number(), run.state(), BillRunState.IN_REVIEW);
          }
          step.take(connection, run);
          return run;
        });
  }

  private void change(long runId, BillRunState next, Step step) {
    DatabaseWork.in(
        database,
        connection -> {
          ReviewedRun run = ApprovalRepository.lock(connection, runId);
          if (run.isDryRun()) {
            throw new DryRunIsNotApproved(run.number());
          }
          run.require(next);
          step.take(connection, run);
          return run;
        });
  }

  /** What is done with the locked run. */
  @FunctionalInterface
  private interface Step {

    void take(Connection connection, ReviewedRun run) throws SQLException;
  }
}
