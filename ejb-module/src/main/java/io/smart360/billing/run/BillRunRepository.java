package io.smart360.billing.run;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Bill runs, by id. */
@Dependent
class BillRunRepository {

  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext EntityManager em;

  BillRun get(long id) {
    return required(em.find(BillRun.class, id), id);
  }

  /** The run, locked until the transaction ends: its state is the one that was seen. */
  BillRun getForChange(long id) {
    return required(em.find(BillRun.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  /** Answers false when a unique key of the database refused the run. */
  boolean add(BillRun run) {
    try {
      em.persist(run);
      em.flush();
      return true;
    } catch (PersistenceException e) {
      if (isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Writes what was changed so far, so that statements that follow see it. */
  void flush() {
    em.flush();
  }

  private static BillRun required(BillRun run, long id) {
    if (run == null) {
      throw new BillRunNotFound(id);
    }
    return run;
  }

  private static boolean isDuplicate(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
