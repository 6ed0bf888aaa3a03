package io.smart360.batch.billrun;

import io.smart360.billing.generation.BillGenerationService;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the accounts of the cycle into the run. */
@Dependent
@Named
public class SelectAccounts extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject BillGenerationService generation;

  @Override
  public String process() {
    return generation.selectAccounts(runId) + " SELECTED";
  }
}
