package io.smart360.batch.billpost;

import io.smart360.billing.posting.BillPostingService;
import io.smart360.shared.BusinessProblem;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Proves that a posted run reconciles and ends it, unless another node still posts its bills. */
@Dependent
@Named
public class ReconcilePosting extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject BillPostingService posting;

  @Override
  public String process() {
    try {
      return posting.finish(runId) ? "POSTED" : "LEFT_TO_OTHERS";
    } catch (BusinessProblem problem) {
      posting.recordFailure(runId, problem.getMessage());
      throw problem;
    }
  }
}
