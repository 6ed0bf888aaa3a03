package io.smart360.billing.run;

import io.smart360.identity.Roles;
import io.smart360.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Works off the exceptions of bill runs (08-billing §3). */
@Stateless
public class BillExceptionService {

  @Inject BillExceptionRepository exceptions;
  @Inject BillRunService runs;
  @Inject CurrentTenant tenant;

  /** The user takes an exception on. */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.DATA_MANAGER
  })
  public void takeOn(long exceptionId) {
    exceptions.getForChange(exceptionId).takeOn(tenant.actor());
  }

  /** Says that the matter is put right; the account rejoins the run by a retry. */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.DATA_MANAGER
  })
  public void resolve(long exceptionId, String reason) {
    exceptions.getForChange(exceptionId).resolve(closing(reason));
  }

  /** Accepts a warning, with a reason; a blocking exception is refused. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void waive(long exceptionId, String reason) {
    exceptions.getForChange(exceptionId).waive(closing(reason));
  }

  /** Leaves the account of an exception out of its run, with a reason. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void skip(long exceptionId, String reason) {
    BillException exception = exceptions.getForChange(exceptionId);
    exception.skip(closing(reason));
    exceptions.flush();
    runs.exclude(exception.getRunId(), exception.getAccountId(), reason);
  }

  private BillException.Closing closing(String reason) {
    return new BillException.Closing(tenant.actor(), reason, tenant.now());
  }
}
