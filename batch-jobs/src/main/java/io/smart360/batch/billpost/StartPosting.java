package io.smart360.batch.billpost;

import io.smart360.batch.runtime.JobStarter;
import io.smart360.billing.approval.BillRunApproved;
import io.smart360.billing.posting.PostingQueries;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets posting to work: at once when a run is approved, and by a tick what was left behind. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartPosting {

  static final String JOB = "bill-post";

  private static final Logger LOG = Logger.getLogger(StartPosting.class.getName());

  @Inject JobStarter jobs;
  @Inject PostingQueries posting;
  @Inject TenancyQueries tenants;

  @Inject
  @ConfigProperty(name = "smart360.batch.chunk", defaultValue = "1000")
  int billsInChunk;

  public void runIsApproved(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) BillRunApproved run) {
    start(run.runId());
  }

  /** Goes on with every run that is approved or half posted, unless this node is at it. */
  @Schedule(hour = "*", minute = "*", second = "2/10", persistent = false)
  public void tick() {
    for (long tenant : tenants.liveTenants()) {
      try {
        TenantContext.run(
            Acting.anew(tenant, JOB), () -> posting.runsToPost().forEach(this::start));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Posting did not start for tenant " + tenant);
      }
    }
  }

  private void start(long runId) {
    jobs.start(
        JOB, Map.of("runId", Long.toString(runId), "chunkSize", Integer.toString(billsInChunk)));
  }
}
