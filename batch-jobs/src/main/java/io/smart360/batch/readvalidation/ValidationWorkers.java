package io.smart360.batch.readvalidation;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** As many workers a node as the operator set; they claim readings, so they never meet. */
@Named
@Dependent
public class ValidationWorkers implements PartitionMapper {

  @Inject
  @ConfigProperty(name = "smart360.batch.workers")
  int workers;

  @Override
  public PartitionPlan mapPartitions() {
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(workers);
    plan.setThreads(workers);
    // The engine asks each worker's, though all have the same: none.
    plan.setPartitionProperties(
        Stream.generate(Properties::new).limit(workers).toArray(Properties[]::new));
    return plan;
  }
}
