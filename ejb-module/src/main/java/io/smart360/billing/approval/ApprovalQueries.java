package io.smart360.billing.approval;

import io.smart360.billing.run.BillRunNotFound;
import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What stages 5 and 6 show of a run: comparison, checklist, ledger preview; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.FINANCE_MANAGER,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.SYSTEM_ADMIN,
  Roles.AUDITOR
})
public class ApprovalQueries {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /**
   * A run, real or dry, beside the one before in its cycle and the one of a year ago.
   *
   * @throws BillRunNotFound when there is no such run
   */
  public RunComparison comparison(long runId) {
    return DatabaseWork.in(database, connection -> comparison(connection, runId));
  }

  /** The approval checklist as it stands now, or stood when the run was approved. */
  public Checklist checklist(long runId) {
    return DatabaseWork.in(database, connection -> checklist(connection, runId));
  }

  /** What posting the run will do to the books. */
  public LedgerPreview ledgerPreview(long runId) {
    return DatabaseWork.in(database, connection -> ChecklistRepository.preview(connection, runId));
  }

  /** Ids of bills to open as the sample, spread over the accounts of the run; at most 30. */
  public List<Long> sampleBills(long runId) {
    return DatabaseWork.in(
        database,
        connection -> ApprovalRepository.sample(connection, runId, ChecklistFacts.SAMPLE));
  }

  static Checklist checklist(Connection connection, long runId) throws SQLException {
    Optional<Checklist> approved = ChecklistRepository.approved(connection, runId);
    return approved.isPresent() ? approved.get() : computed(connection, runId);
  }

  private static Checklist computed(Connection connection, long runId) throws SQLException {
    return new ChecklistFacts(
            ChecklistRepository.run(connection, runId, ChecklistFacts.USUAL_ESTIMATED_LIMIT),
            ChecklistRepository.bills(connection, runId),
            ChecklistRepository.preview(connection, runId),
            ChecklistRepository.versions(connection, runId),
            ChecklistRepository.ticks(connection, runId))
        .checklist();
  }

  static RunComparison comparison(Connection connection, long runId) throws SQLException {
    RunFigures now =
        ComparisonRepository.figures(connection, runId)
            .orElseThrow(() -> new BillRunNotFound(runId));
    Optional<Long> before = ComparisonRepository.runBefore(connection, runId);
    Optional<Long> lastYear = ComparisonRepository.runOfLastYear(connection, runId);
    return new RunComparison(
        now,
        before.isPresent()
            ? ComparisonRepository.figures(connection, before.get())
            : Optional.empty(),
        lastYear.isPresent()
            ? ComparisonRepository.figures(connection, lastYear.get())
            : Optional.empty(),
        before.isPresent()
            ? ComparisonRepository.rises(connection, runId, before.get())
            : List.of(),
        before.isPresent()
            ? ComparisonRepository.falls(connection, runId, before.get())
            : List.of());
  }
}
