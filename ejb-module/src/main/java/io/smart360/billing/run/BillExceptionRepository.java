package io.smart360.billing.run;

import io.smart360.billing.run.exception.BillException;
import io.smart360.billing.run.exception.BillExceptionNotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Bill exceptions, by id. */
@Dependent
class BillExceptionRepository {

  @PersistenceContext EntityManager em;

  /** The exception, locked until the transaction ends. */
  BillException getForChange(long id) {
    BillException found = em.find(BillException.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new BillExceptionNotFound(id);
    }
    return found;
  }

  void flush() {
    em.flush();
  }
}
