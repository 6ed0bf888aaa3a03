package io.smart360.batch.billdocuments;

import io.smart360.billing.distribution.DistributionService;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Closes the run when all its bills are printed, unless another node still prints some. */
@Dependent
@Named
public class CloseBillRun extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject DistributionService distribution;

  @Override
  public String process() {
    return distribution.finish(runId) ? "CLOSED" : "LEFT_TO_OTHERS";
  }
}
