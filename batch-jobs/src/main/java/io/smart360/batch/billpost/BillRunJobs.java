package io.smart360.batch.billpost;

import io.smart360.tenancy.CurrentTenant;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts jobs of bill runs, one of a kind a run on each node.
 *
 * <p>Several nodes at work on one run are welcome: they claim its rows. What this node started is
 * kept in memory, so that a run whose node died is taken up by the next tick of any node.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BillRunJobs {

  /** The name of the parameter that tells a job its run. */
  public static final String RUN = "runId";

  private static final Set<BatchStatus> AT_WORK =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Inject JobOperator operator;
  @Inject CurrentTenant tenant;

  private final Map<Work, Long> executions = new ConcurrentHashMap<>();

  /** Starts the job for the run, unless this node is at work on it already. */
  public void start(String job, long runId) {
    executions.compute(
        new Work(tenant.id(), runId, job),
        (work, execution) -> isAtWork(execution) ? execution : begin(work));
  }

  private boolean isAtWork(Long execution) {
    return execution != null
        && AT_WORK.contains(operator.getJobExecution(execution).getBatchStatus());
  }

  private long begin(Work work) {
    Properties parameters = new Properties();
    parameters.setProperty("tenantId", Long.toString(work.tenantId()));
    parameters.setProperty(RUN, Long.toString(work.runId()));
    return operator.start(work.job(), parameters);
  }

  private record Work(long tenantId, long runId, String job) {}
}
