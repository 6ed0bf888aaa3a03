package io.smart360.billing.run;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Bill cycles, by id. */
@Dependent
class BillCycleRepository {

  @PersistenceContext EntityManager em;

  BillCycle get(long id) {
    BillCycle cycle = em.find(BillCycle.class, id);
    if (cycle == null) {
      throw new BillCycleNotFound(id);
    }
    return cycle;
  }
}
