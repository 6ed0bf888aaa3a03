package io.smart360.batch.billrun;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many workers this node puts on a run. They share nothing: each claims what others do not. */
@Dependent
@Named
public class BillRunWorkers implements PartitionMapper {

  @Inject
  @ConfigProperty(name = "smart360.batch.workers", defaultValue = "2")
  int workers;

  @Override
  public PartitionPlan mapPartitions() {
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitions(workers);
    plan.setThreads(workers);
    // The engine asks each worker's, though all have the same: none.
    plan.setPartitionProperties(
        Stream.generate(Properties::new).limit(workers).toArray(Properties[]::new));
    return plan;
  }
}
