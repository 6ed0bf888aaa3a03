package io.smart360.batch.runtime;

import io.smart360.tenancy.CurrentTenant;
import jakarta.annotation.security.PermitAll;
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
 * Starts jobs for the current tenant, one at a time for the same parameters on each node.
 *
 * <p>What this node started is kept in memory: the repository of jobs also lists those whose node
 * died as running. That several nodes do no work twice is guarded by the tables of the business.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobStarter {

  private static final Set<BatchStatus> AT_WORK =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @Inject JobOperator jobs;
  @Inject CurrentTenant tenant;

  private final Map<Work, Long> executions = new ConcurrentHashMap<>();

  private record Work(long tenantId, String job, Map<String, String> parameters) {}

  /** Starts the job, unless this node is at work on the very same already. */
  public void start(String job, Map<String, String> parameters) {
    executions.values().removeIf(execution -> !isAtWork(execution));
    executions.computeIfAbsent(new Work(tenant.id(), job, Map.copyOf(parameters)), this::begin);
  }

  private boolean isAtWork(long execution) {
    return AT_WORK.contains(jobs.getJobExecution(execution).getBatchStatus());
  }

  private long begin(Work work) {
    Properties parameters = new Properties();
    parameters.setProperty("tenantId", Long.toString(work.tenantId()));
    parameters.putAll(work.parameters());
    return jobs.start(work.job(), parameters);
  }
}
