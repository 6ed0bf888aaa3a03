package io.smart360.batch.billpost;

import io.smart360.billing.approval.BillRunApproved;
import io.smart360.billing.posting.PostingQueries;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenancyQueries;
import io.smart360.tenancy.TenantContext;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets posting to work: at once when a run is approved, and by a tick what was left behind. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StartPosting {

  static final String JOB = "bill-post";

  private static final Logger LOG = Logger.getLogger(StartPosting.class.getName());

  @Inject TenancyQueries tenants;
  @Inject PostingQueries posting;
  @Inject BillRunJobs jobs;

  public void approved(@Observes(during = TransactionPhase.AFTER_SUCCESS) BillRunApproved run) {
    jobs.start(JOB, run.runId());
  }

  /** Every half minute, for each tenant: runs approved or half posted go on. */
  @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
  public void tick() {
    for (long tenant : tenants.liveTenants()) {
      try {
        TenantContext.run(Acting.anew(tenant, JOB), this::startWaiting);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Posting did not start for tenant " + tenant);
      }
    }
  }

  private void startWaiting() {
    posting.runsToPost().forEach(run -> jobs.start(JOB, run));
  }
}
