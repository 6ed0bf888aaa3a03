package io.smart360.batch.billrun;

import io.smart360.batch.runtime.JobStarter;
import io.smart360.billing.generation.BillGenerationService;
import io.smart360.billing.run.BillRunReady;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenancyQueries;
import io.smart360.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts this node to work on runs that are generating: at once when one is started here, and every
 * few seconds for those started elsewhere or left behind by a node that died.
 *
 * <p>Has no transaction of its own: one that began before a tenant is set would see no rows.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BillRunStart {

  static final String JOB = "bill-run";

  private static final Logger LOG = Logger.getLogger(BillRunStart.class.getName());

  @Inject JobStarter jobs;
  @Inject BillGenerationService generation;
  @Inject TenancyQueries tenants;

  @Inject
  @ConfigProperty(name = "smart360.batch.chunk", defaultValue = "1000")
  int accountsInChunk;

  /** Works for whoever started the run. */
  public void runIsReady(@Observes(during = TransactionPhase.AFTER_SUCCESS) BillRunReady run) {
    start(run.runId());
  }

  /** Goes on with every run that is generating, unless this node is at it. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    for (long tenant : tenants.liveTenants()) {
      try {
        TenantContext.run(
            Acting.anew(tenant, JOB), () -> generation.runsGenerating().forEach(this::start));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Bill runs did not start for tenant " + tenant);
      }
    }
  }

  private void start(long runId) {
    jobs.start(
        JOB, Map.of("runId", Long.toString(runId), "chunkSize", Integer.toString(accountsInChunk)));
  }
}
