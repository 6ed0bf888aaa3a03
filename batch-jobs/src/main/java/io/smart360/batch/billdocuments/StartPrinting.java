package io.smart360.batch.billdocuments;

import io.smart360.batch.runtime.JobStarter;
import io.smart360.billing.distribution.DistributionQueries;
import io.smart360.billing.posting.BillRunPosted;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenancyQueries;
import io.smart360.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets printing to work: at once when a run is posted, and by a tick what was left behind. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartPrinting {

  static final String JOB = "bill-documents";

  private static final Logger LOG = Logger.getLogger(StartPrinting.class.getName());

  @Inject JobStarter jobs;
  @Inject DistributionQueries distribution;
  @Inject TenancyQueries tenants;

  public void runIsPosted(@Observes(during = TransactionPhase.AFTER_SUCCESS) BillRunPosted run) {
    start(run.runId());
  }

  /** Works off outbox messages of posted runs, and goes on with runs that are half printed. */
  @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
  public void tick() {
    for (long tenant : tenants.liveTenants()) {
      try {
        TenantContext.run(
            Acting.anew(tenant, JOB), () -> distribution.runsToPrint().forEach(this::start));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Printing did not start for tenant " + tenant);
      }
    }
  }

  private void start(long runId) {
    jobs.start(JOB, Map.of("runId", Long.toString(runId)));
  }
}
