package io.smart360.billing.run;

import io.smart360.billing.run.exception.BillException;
import io.smart360.identity.Roles;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/**
 * Works off the exceptions of bill runs (08-billing §3). Who takes one on, or closes one that
 * nobody took on, owns its account in the run: every account that is held has an owner before
 * approval.
 */
@Stateless
public class BillExceptionService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

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
    BillException exception = exceptions.getForChange(exceptionId);
    exception.takeOn(tenant.actor());
    DatabaseWork.in(
        database,
        connection -> {
          RunBillsRepository.own(
              connection, exception.getRunId(), exception.getAccountId(), tenant.actor());
          return exceptionId;
        });
  }

  /** The user takes on all exceptions of a code that nobody has; returns how many accounts. */
  @RolesAllowed({
    Roles.BILLING_MANAGER,
    Roles.BILLING_ADMINISTRATOR,
    Roles.BILLING_SUPERVISOR,
    Roles.BILLING_SPECIALIST,
    Roles.DATA_MANAGER
  })
  public int takeOnAll(long runId, String code) {
    return DatabaseWork.in(
        database,
        connection -> RunBillsRepository.takeOnAll(connection, runId, code, tenant.actor()));
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
    BillException exception = exceptions.getForChange(exceptionId);
    exception.resolve(closing(reason));
    ownIfNobodyDoes(exception);
  }

  /** Accepts a warning, with a reason; a blocking exception is refused. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void waive(long exceptionId, String reason) {
    BillException exception = exceptions.getForChange(exceptionId);
    exception.waive(closing(reason));
    ownIfNobodyDoes(exception);
  }

  /** Leaves the account of an exception out of its run, with a reason. */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.BILLING_SUPERVISOR})
  public void skip(long exceptionId, String reason) {
    BillException exception = exceptions.getForChange(exceptionId);
    exception.skip(closing(reason));
    exceptions.flush();
    runs.exclude(exception.getRunId(), exception.getAccountId(), reason);
  }

  private void ownIfNobodyDoes(BillException exception) {
    DatabaseWork.in(
        database,
        connection -> {
          RunBillsRepository.ownIfNobodyDoes(
              connection, exception.getRunId(), exception.getAccountId(), tenant.actor());
          return exception.getId();
        });
  }

  private BillException.Closing closing(String reason) {
    return new BillException.Closing(tenant.actor(), reason, tenant.now());
  }
}
