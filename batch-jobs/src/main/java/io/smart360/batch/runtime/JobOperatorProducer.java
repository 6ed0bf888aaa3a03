package io.smart360.batch.runtime;

import jakarta.batch.operations.JobOperator;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Gives out JBeret's job operator; the specification's own look-up would find the server's. */
@ApplicationScoped
public class JobOperatorProducer {

  @EJB JBeretRuntime runtime;

  @Produces
  @ApplicationScoped
  public JobOperator operator() {
    return runtime.operator();
  }
}
