package io.smart360.batch.readingimport;

import io.smart360.metering.intake.ImportState;
import io.smart360.metering.intake.ReadingFileLoader;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works one file off, chunk by chunk; may be stopped between two and go on later. */
@Named
@Dependent
public class LoadReadings implements Batchlet {

  @Inject @BatchProperty String importId;

  @Inject
  @ConfigProperty(name = "smart360.batch.chunk")
  int rowsInChunk;

  @Inject ReadingFileLoader loader;

  private volatile boolean stopped;

  @Override
  public String process() {
    ImportState state = loader.begin(Long.parseLong(importId));
    while (state.isOpen() && !stopped) {
      state = loader.loadChunk(Long.parseLong(importId), rowsInChunk);
    }
    return state.name();
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
