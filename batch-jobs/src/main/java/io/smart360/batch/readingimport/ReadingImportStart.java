package io.smart360.batch.readingimport;

import io.smart360.batch.runtime.JobStarter;
import io.smart360.metering.intake.ReadingFileLoader;
import io.smart360.metering.intake.ReadingFileReceived;
import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenancyQueries;
import io.smart360.tenancy.TenantContext;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Starts the job when a file arrives, and each minute for files that no job works on. Has no
 * transaction of its own: one that began before a tenant is set would see no rows.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadingImportStart {

  static final String JOB = "reading-import";

  @Inject JobStarter jobs;
  @Inject ReadingFileLoader loader;
  @Inject TenancyQueries tenants;

  public void fileReceived(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) ReadingFileReceived file) {
    start(file.importId());
  }

  /** A file whose server died goes on here, at the row it had come to. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  public void takeUpWhatIsLeft() {
    for (long tenant : tenants.liveTenants()) {
      TenantContext.run(Acting.anew(tenant, JOB), () -> loader.openImports().forEach(this::start));
    }
  }

  private void start(long importId) {
    jobs.start(JOB, Map.of("importId", Long.toString(importId)));
  }
}
