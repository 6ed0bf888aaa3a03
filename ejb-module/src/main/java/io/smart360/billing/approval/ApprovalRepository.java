package io.smart360.billing.approval;

import io.smart360.billing.run.BillRunInAnotherState;
import io.smart360.billing.run.BillRunNotFound;
import io.smart360.billing.run.BillRunState;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What review and approval write. */
final class ApprovalRepository {

  private ApprovalRepository() {}

  /** A run in the hands of its reviewers; locked until the transaction ends. */
  record ReviewedRun(
      long id,
      String number,
      BillRunState state,
      boolean isDryRun,
      String preparedBy,
      BigDecimal total) {

    void require(BillRunState next) {
      if (!state.canBecome(next)) {
        throw new BillRunInAnotherState(number, state, next);
      }
    }
  }

  static ReviewedRun lock(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            select id, number, state, dry_run, prepared_by, coalesce(total, 0) as total
            from bill_run where id = ? for update
            """,
            row ->
                new ReviewedRun(
                    row.getLong("id"),
                    row.getString("number"),
                    BillRunState.valueOf(row.getString("state")),
                    row.getBoolean("dry_run"),
                    row.getString("prepared_by"),
                    row.getBigDecimal("total")),
            runId)
        .orElseThrow(() -> new BillRunNotFound(runId));
  }

  static void beginReview(Connection connection, long runId) throws SQLException {
    change(connection, "state = 'IN_REVIEW'", runId);
  }

  static void submit(Connection connection, long runId, String user) throws SQLException {
    change(connection, "state = 'SUBMITTED', submitted_by = ?", user, runId);
  }

  /** The checklist stays with the approval: the drafts it was computed from are soon posted. */
  static void approve(Connection connection, long runId, Decision decision, Checklist checklist)
      throws SQLException {
    change(
        connection,
        "state = 'APPROVED', approved_by = ?, approved_at = ?, comment = ?, checklist = ?::jsonb",
        decision.by(),
        decision.at(),
        decision.comment(),
        ApprovedChecklist.written(checklist),
        runId);
  }

  static void reject(Connection connection, long runId, String comment) throws SQLException {
    change(connection, "state = 'REJECTED', comment = ?", comment, runId);
  }

  private static void change(Connection connection, String columns, Object... parameters)
      throws SQLException {
    Sql.update(
        connection,
        "update bill_run set version = version + 1, " + columns + " where id = ?",
        parameters);
  }

  static void tick(Connection connection, long runId, ChecklistPoint point, Decision decision)
      throws SQLException {
    untick(connection, runId, point);
    Sql.update(
        connection,
        """
        insert into bill_run_check (run_id, item, ticked_by, ticked_at, comment)
        values (?, ?, ?, ?, nullif(?, ''))
        """,
        runId,
        point.number(),
        decision.by(),
        decision.at(),
        decision.comment());
  }

  static void untick(Connection connection, long runId, ChecklistPoint point) throws SQLException {
    Sql.update(
        connection,
        "delete from bill_run_check where run_id = ? and item = ?",
        runId,
        point.number());
  }

  static void untickAll(Connection connection, long runId) throws SQLException {
    Sql.update(connection, "delete from bill_run_check where run_id = ?", runId);
  }

  /** Whether a bill is a draft of a run in review; empty when there is no such bill. */
  static Optional<Boolean> isInReview(Connection connection, long billId) throws SQLException {
    return Sql.first(
        connection,
        """
        select b.state in ('DRAFT', 'IN_REVIEW') and r.state in ('IN_REVIEW', 'SUBMITTED')
        from bill b join bill_run r on r.id = b.run_id where b.id = ?
        """,
        row -> row.getBoolean(1),
        billId);
  }

  /** Remembers that a reviewer opened a bill. */
  static void openBill(Connection connection, long billId, Decision decision) throws SQLException {
    Sql.update(
        connection,
        """
        insert into bill_review (bill_id, reviewer, opened_at) values (?, ?, ?)
        on conflict do nothing
        """,
        billId,
        decision.by(),
        decision.at());
  }

  /** Every n-th bill of a run, so that so many are spread over all accounts. */
  static List<Long> sample(Connection connection, long runId, int size) throws SQLException {
    return Sql.list(
        connection,
        """
        with numbered as (
          select id, row_number() over (order by account_id) - 1 as place, count(*) over () as bills
          from bill where run_id = ? and state <> 'VOID' and state in ('DRAFT', 'IN_REVIEW'))
        select id from numbered where place % greatest(bills / ?, 1) = 0 order by place limit ?
        """,
        row -> row.getLong(1),
        runId,
        size,
        size);
  }

  /** Who decides, when, and with what words. */
  record Decision(String by, Instant at, String comment) {}
}
