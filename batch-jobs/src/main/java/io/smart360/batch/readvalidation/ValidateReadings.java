package io.smart360.batch.readvalidation;

import io.smart360.metering.ReadingValidationService;
import io.smart360.metering.ValidationScope;
import io.smart360.metering.facts.ClassAverages;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One worker: judges chunk after chunk until nothing is left that no other worker holds. */
@Named
@Dependent
public class ValidateReadings extends AbstractBatchlet {

  @Inject @BatchProperty long utilityId;

  @Inject
  @ConfigProperty(name = "smart360.batch.chunk")
  int readingsInChunk;

  @Inject ReadingValidationService validation;

  private volatile boolean stopped;

  @Override
  public String process() {
    for (ValidationScope scope : validation.scopes(utilityId)) {
      validate(scope);
    }
    return stopped ? "STOPPED" : "VALIDATED";
  }

  private void validate(ValidationScope scope) {
    ClassAverages averages = validation.classAverages(scope);
    while (!stopped && !validation.validateChunk(scope, averages, readingsInChunk).isEmpty()) {
      // the chunk is done and committed
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
