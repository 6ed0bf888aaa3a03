package io.smart360.batch.billrun;

import io.smart360.billing.generation.BillGenerationService;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends the run when every account is billed, held or excluded; leaves it to others otherwise. */
@Dependent
@Named
public class ReconcileBillRun extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject BillGenerationService generation;

  @Override
  public String process() {
    generation.reconcile(generation.work(runId));
    return "DONE";
  }
}
