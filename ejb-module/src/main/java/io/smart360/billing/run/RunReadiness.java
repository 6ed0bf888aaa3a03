package io.smart360.billing.run;

import io.smart360.tenancy.DatabaseWork;
import java.util.Map;
import javax.sql.DataSource;

/** Stages 1 to 3 of a run: who takes part, and whether their readings are there. */
final class RunReadiness {

  private final DataSource database;

  RunReadiness(DataSource database) {
    this.database = database;
  }

  /** Counts, and moves the run on as far as what was counted allows. */
  BillRunCheck checked(BillRun run) {
    BillRunCheck counts = counted(run);
    if (run.getState() == BillRunState.CONFIGURED && counts.eligible() > 0) {
      run.consumersChecked(counts.eligible());
    }
    if (run.getState() == BillRunState.CONSUMERS_READY && counts.readings().unusable() == 0) {
      run.readingsChecked();
    }
    return counts.in(run.getState());
  }

  BillRunCheck counted(BillRun run) {
    Map<String, Integer> counts =
        DatabaseWork.in(
            database, connection -> RunFactsRepository.eligibility(connection, run.getId()));
    Integer eligible = counts.remove("");
    return new BillRunCheck(
        run.getState(), eligible == null ? 0 : eligible, counts, readings(run), 0);
  }

  BillRunCheck.Readings readings(BillRun run) {
    return DatabaseWork.in(
        database, connection -> RunFactsRepository.readings(connection, run.getId()));
  }
}
