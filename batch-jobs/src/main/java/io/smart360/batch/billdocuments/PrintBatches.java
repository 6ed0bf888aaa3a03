package io.smart360.batch.billdocuments;

import io.smart360.billing.distribution.DistributionService;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Prints batch after batch of a run until none is left that no other worker holds. */
@Dependent
@Named
public class PrintBatches extends AbstractBatchlet {

  @Inject @BatchProperty long runId;
  @Inject DistributionService distribution;

  private volatile boolean stopping;

  /** What cannot be printed now, such as on a full disk, waits for a person, who says retry. */
  @Override
  public String process() {
    try {
      while (!stopping) {
        if (distribution.printNextBatch(runId).isEmpty()) {
          return "PRINTED";
        }
      }
      return "STOPPED";
    } catch (EJBException e) {
      distribution.recordFailure(runId, "The bills could not be printed: " + e.getMessage());
      throw e;
    }
  }

  /** The batch at work is finished first. */
  @Override
  public void stop() {
    stopping = true;
  }
}
