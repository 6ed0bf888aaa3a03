package io.smart360.batch.readvalidation;

import io.smart360.metering.EstimatedChunk;
import io.smart360.metering.ReadingValidationService;
import io.smart360.metering.ValidationScope;
import io.smart360.metering.facts.ClassAverages;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Estimates what is missing in a closed read cycle, if the job was asked to; 0 stands for none. */
@Named
@Dependent
public class EstimateMissing extends AbstractBatchlet {

  @Inject @BatchProperty long estimateCycleId;

  @Inject
  @ConfigProperty(name = "smart360.batch.chunk")
  int readingsInChunk;

  @Inject ReadingValidationService validation;

  private volatile boolean stopped;

  @Override
  public String process() {
    if (estimateCycleId == 0) {
      return "NOTHING_ASKED";
    }
    ClassAverages averages = validation.classAverages(new ValidationScope.OfCycle(estimateCycleId));
    EstimatedChunk chunk = validation.estimateChunk(estimateCycleId, averages, 0, readingsInChunk);
    while (!stopped && !chunk.isEmpty()) {
      chunk =
          validation.estimateChunk(estimateCycleId, averages, chunk.lastTask(), readingsInChunk);
    }
    if (stopped) {
      return "STOPPED";
    }
    validation.finishEstimates(estimateCycleId);
    return "ESTIMATED";
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
