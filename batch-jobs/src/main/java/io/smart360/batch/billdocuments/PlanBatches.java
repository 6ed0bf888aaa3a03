package io.smart360.batch.billdocuments;

import io.smart360.billing.distribution.DistributionService;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Fixes which bills stand in which file; a run that has its batches keeps them. */
@Dependent
@Named
public class PlanBatches extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject DistributionService distribution;

  @Override
  public String process() {
    distribution.begin(runId);
    return "PLANNED";
  }
}
