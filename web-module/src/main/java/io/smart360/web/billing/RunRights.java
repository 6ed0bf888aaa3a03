package io.smart360.web.billing;

import io.smart360.billing.overview.RunDetails;
import io.smart360.billing.run.BillRunState;
import io.smart360.identity.Roles;
import io.smart360.web.frame.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What the user may do with a run in its present state, so that pages show no button that would be
 * refused. The services decide all the same (08-billing Appendix A).
 */
@Named
@RequestScoped
public class RunRights {

  private static final Set<String> RUN = Set.of(Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR);
  private static final Set<String> APPROVE =
      Set.of(Roles.BILLING_MANAGER, Roles.BILLING_SUPERVISOR);
  private static final Set<String> REVIEW =
      Set.of(Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR);
  private static final Set<String> WORK_EXCEPTIONS =
      Set.of(
          Roles.BILLING_MANAGER,
          Roles.BILLING_ADMINISTRATOR,
          Roles.BILLING_SUPERVISOR,
          Roles.BILLING_SPECIALIST,
          Roles.DATA_MANAGER);
  private static final Set<String> APPROVAL_READERS =
      Set.of(
          Roles.BILLING_MANAGER,
          Roles.BILLING_ADMINISTRATOR,
          Roles.BILLING_SUPERVISOR,
          Roles.BILLING_SPECIALIST,
          Roles.FINANCE_MANAGER,
          Roles.UTILITY_ADMINISTRATOR,
          Roles.SYSTEM_ADMIN,
          Roles.AUDITOR);

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;

  /** New, start, pause, resume, cancel, retry, submit. */
  public boolean run() {
    return hasAny(RUN);
  }

  public boolean review() {
    return hasAny(REVIEW);
  }

  public boolean workExceptions() {
    return hasAny(WORK_EXCEPTIONS);
  }

  /** Comparison, checklist and ledger preview. */
  public boolean readApproval() {
    return hasAny(APPROVAL_READERS);
  }

  /** Approve: a second person, for a submitted run. */
  public boolean approve(RunDetails run) {
    return reject(run) && !run.preparer().equals(user.user().email());
  }

  /** Whether only the preparer's own hand keeps this user from approving: the page says so. */
  public boolean isOwn(RunDetails run) {
    return run.run().state() == BillRunState.SUBMITTED
        && run.preparer().equals(user.user().email());
  }

  public boolean reject(RunDetails run) {
    return hasAny(APPROVE) && run.run().state() == BillRunState.SUBMITTED;
  }

  public boolean cancel(RunDetails run) {
    return run() && run.run().state().isBeforeApproval() && !run.run().dryRun();
  }

  public boolean retry(RunDetails run) {
    return run()
        && !run.run().dryRun()
        && run.run().state() != BillRunState.READINGS_READY
        && run.run().state() != BillRunState.PAUSED
        && run.run().state().canBecome(BillRunState.GENERATING);
  }

  private boolean hasAny(Set<String> roles) {
    return roles.stream().anyMatch(request::isUserInRole);
  }
}
