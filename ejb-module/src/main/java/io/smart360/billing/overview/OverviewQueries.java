package io.smart360.billing.overview;

import io.smart360.billing.run.BillRunNotFound;
import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What screens read about bill runs and their exceptions; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.SYSTEM_ADMIN,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.DATA_MANAGER,
  Roles.FINANCE_MANAGER,
  Roles.AUDITOR
})
public class OverviewQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** Runs of a utility, the newest first. */
  public List<RunRow> runs(long utilityId, RunView view, int first, int size) {
    return DatabaseWork.in(database, c -> RunReader.rows(c, utilityId, view, first, size));
  }

  /** How many runs each view holds. */
  public Map<RunView, Long> runCounts(long utilityId) {
    return DatabaseWork.in(
        database,
        connection -> {
          Map<RunView, Long> counts = new EnumMap<>(RunView.class);
          for (RunView view : RunView.values()) {
            counts.put(view, RunReader.count(connection, utilityId, view));
          }
          return counts;
        });
  }

  /**
   * One run.
   *
   * @throws BillRunNotFound when the utility has none with this id
   */
  public RunDetails run(long utilityId, long runId) {
    return DatabaseWork.in(
        database,
        connection ->
            RunReader.find(connection, utilityId, runId)
                .orElseThrow(() -> new BillRunNotFound(runId)));
  }

  /** How far the generation of a run is. */
  public RunProgress progress(long runId) {
    return DatabaseWork.in(database, connection -> RunReader.progress(connection, runId));
  }

  /** How far the posting of a run is: bills issued of bills approved. */
  public RunProgress postingProgress(long runId) {
    return DatabaseWork.in(database, connection -> RunReader.postingProgress(connection, runId));
  }

  /** Accounts of the run without a bill, by the reason that stands first; BX-E16 and others. */
  public Map<String, Long> withoutBill(long runId) {
    return DatabaseWork.in(database, connection -> RunReader.withoutBill(connection, runId));
  }

  /** Active cycles with the period each is to bill next. */
  public List<CycleRow> cycles(long utilityId) {
    return DatabaseWork.in(database, connection -> RunReader.cycles(connection, utilityId));
  }

  /** A page of exceptions, blocking ones first. */
  public List<ExceptionRow> exceptions(ExceptionSearch search, int first, int size) {
    return DatabaseWork.in(database, c -> ExceptionReader.rows(c, search, first, size));
  }

  public long exceptionCount(ExceptionSearch search) {
    return DatabaseWork.in(database, connection -> ExceptionReader.count(connection, search));
  }

  /** The exceptions of a run counted. */
  public ExceptionTally exceptionTally(long runId) {
    return DatabaseWork.in(database, connection -> ExceptionReader.tally(connection, runId));
  }
}
