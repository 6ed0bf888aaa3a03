package io.smart360.batch.runtime;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;

/**
 * Keeps out the producers of batch properties that the server adds to every application for its own
 * batch engine: beside JBeret's they would be ambiguous.
 */
public class VetoServerBatch implements Extension {

  private static final String SERVER_PRODUCERS = "com.ibm.jbatch.container.cdi.BatchProducerBean";

  <T> void veto(@Observes ProcessSyntheticAnnotatedType<T> event) {
    if (event.getAnnotatedType().getJavaClass().getName().equals(SERVER_PRODUCERS)) {
      event.veto();
    }
  }
}
