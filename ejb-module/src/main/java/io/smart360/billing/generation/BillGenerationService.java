package io.smart360.billing.generation;

import io.smart360.billing.run.BillRunCompletion;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the job of a bill run does, a transaction a call. Called by jobs alone, which have no user:
 * who may start one is checked where a run is started.
 */
@Stateless
@PermitAll
public class BillGenerationService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject BillRunCompletion completion;

  /** Takes the accounts of the cycle into the run; a run that has them keeps them. */
  public int selectAccounts(long runId) {
    return DatabaseWork.in(database, connection -> RunItemsRepository.select(connection, runId));
  }

  /** What the run bills by: read once by each worker. */
  public RunWork work(long runId) {
    return DatabaseWork.in(database, connection -> RunTermsRepository.read(connection, runId));
  }

  /**
   * Bills at most so many accounts that no other worker holds; all of them or, should anything
   * break, none.
   *
   * @throws io.smart360.billing.run.BillRunInAnotherState when the run was stopped meanwhile
   */
  public ChunkResult billChunk(RunWork work, int most) {
    return DatabaseWork.in(
        database, connection -> new ChunkRepository(connection, work).work(most));
  }

  /** Ends generation when every account is done: figures must add up, or the run fails. */
  public void reconcile(RunWork work) {
    ReconcileRepository.Items items =
        DatabaseWork.in(
            database, connection -> ReconcileRepository.items(connection, work.runId()));
    if (items.pending() > 0) {
      return;
    }
    ReconcileRepository.Totals totals =
        DatabaseWork.in(
            database,
            connection ->
                work.makesBills()
                    ? ReconcileRepository.bills(connection, work.runId())
                    : ReconcileRepository.simulations(connection, work.runId()));
    Optional<String> complaint = totals.complaint(items);
    if (complaint.isPresent()) {
      completion.fail(work.runId(), complaint.get() + ".");
    } else {
      completion.finish(work.runId(), ReconcileRepository.figures(items, totals));
    }
  }

  /** Stops a run that cannot go on, with a sentence that says why. */
  public void fail(long runId, String why) {
    completion.fail(runId, why);
  }

  /** The runs that are generating: a tick sees to it that somebody works on them. */
  public List<Long> runsGenerating() {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                "select id from bill_run where state = 'GENERATING' order by id",
                row -> row.getLong("id")));
  }
}
