package io.smart360.batch.readvalidation;

import io.smart360.batch.runtime.JobStarter;
import io.smart360.metering.ReadingValidationService;
import io.smart360.metering.cycle.CycleClosing;
import io.smart360.metering.cycle.ReadCycleClosed;
import io.smart360.metering.cycle.ReadCycleService;
import io.smart360.metering.intake.ReadingFileLoaded;
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
 * Starts the job when there is something to validate, and each minute for what is left. Has no
 * transaction of its own: one that began before a tenant is set would see no rows.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadValidationStart {

  static final String JOB = "read-validation";

  @Inject JobStarter jobs;
  @Inject ReadingValidationService validation;
  @Inject ReadCycleService cycles;
  @Inject TenancyQueries tenants;

  public void fileLoaded(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) ReadingFileLoaded file) {
    start(file.utilityId(), 0);
  }

  public void cycleClosed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) ReadCycleClosed cycle) {
    start(
        cycle.utilityId(),
        cycle.closing() == CycleClosing.ESTIMATE_MISSING ? cycle.readCycleId() : 0);
  }

  /** Readings entered one by one, and those of a job whose server died, are validated here. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void takeUpWhatIsLeft() {
    for (long tenant : tenants.liveTenants()) {
      TenantContext.run(
          Acting.anew(tenant, JOB),
          () -> {
            validation
                .cyclesToEstimate()
                .forEach(cycle -> start(cycle.utilityId(), cycle.readCycleId()));
            validation.utilitiesWaiting().forEach(utility -> start(utility, 0));
            cycles.delayOverdue();
          });
    }
  }

  private void start(long utilityId, long estimateCycleId) {
    jobs.start(
        JOB,
        Map.of(
            "utilityId",
            Long.toString(utilityId),
            "estimateCycleId",
            Long.toString(estimateCycleId)));
  }
}
