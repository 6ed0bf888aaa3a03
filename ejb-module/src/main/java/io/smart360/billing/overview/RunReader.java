package io.smart360.billing.overview;

import io.smart360.billing.run.BillRunState;
import io.smart360.billing.run.order.BillRunMode;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bill runs as pages show them. */
final class RunReader {

  private static final String RUN =
      """
      select r.*, c.name as cycle,
             coalesce((select u.name from app_user u where u.email = r.prepared_by),
                      r.prepared_by) as preparer_name,
             coalesce((select u.name from app_user u where u.email = r.approved_by),
                      r.approved_by) as approver_name
      from bill_run r
      join bill_cycle c on c.id = r.bill_cycle_id
      """;

  private RunReader() {}

  static List<RunRow> rows(Connection connection, long utilityId, RunView view, int first, int size)
      throws SQLException {
    return Sql.list(
        connection,
        RUN
            + " where r.utility_id = ? and "
            + view.condition()
            + " order by r.created_at desc, r.id desc offset ? limit ?",
        RunReader::row,
        utilityId,
        first,
        size);
  }

  static long count(Connection connection, long utilityId, RunView view) throws SQLException {
    return Sql.first(
            connection,
            "select count(*) from bill_run where utility_id = ? and " + view.condition(),
            row -> row.getLong(1),
            utilityId)
        .orElseThrow();
  }

  static Optional<RunDetails> find(Connection connection, long utilityId, long runId)
      throws SQLException {
    return Sql.first(
        connection,
        RUN + " where r.utility_id = ? and r.id = ?",
        RunReader::details,
        utilityId,
        runId);
  }

  private static RunRow row(ResultSet row) throws SQLException {
    return new RunRow(
        row.getLong("id"),
        row.getString("number"),
        row.getString("cycle"),
        Sql.date(row, "period_start"),
        Sql.date(row, "period_end"),
        BillRunMode.valueOf(row.getString("mode")),
        row.getBoolean("dry_run"),
        BillRunState.valueOf(row.getString("state")),
        row.getObject("eligible", Integer.class),
        row.getObject("billed", Integer.class),
        row.getObject("held", Integer.class),
        row.getBigDecimal("total"),
        row.getString("preparer_name"),
        Sql.instant(row, "created_at"));
  }

  private static RunDetails details(ResultSet row) throws SQLException {
    return new RunDetails(
        row(row),
        Sql.date(row, "bill_on"),
        row.getBoolean("estimate_missing"),
        row.getString("prepared_by"),
        row.getObject("excluded", Integer.class),
        row.getString("approver_name"),
        row.getString("comment"),
        row.getString("failure"),
        new RunDetails.Times(
            instant(row, "started_at"),
            instant(row, "generated_at"),
            instant(row, "approved_at"),
            instant(row, "posted_at"),
            instant(row, "closed_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  static RunProgress progress(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            select count(i.account_id) filter (where i.state <> 'NOT_ELIGIBLE') as of,
                   count(*) filter (where i.state in ('BILLED', 'HELD', 'EXCLUDED')) as done,
                   count(*) filter (where i.state = 'BILLED') as billed,
                   count(*) filter (where i.state = 'HELD') as held,
                   min(r.started_at) as started_at, clock_timestamp() as now
            from bill_run r left join bill_run_item i on i.run_id = r.id
            where r.id = ?
            """,
            RunReader::progress,
            runId)
        .orElseThrow();
  }

  static RunProgress postingProgress(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            select count(b.id) as of,
                   count(*) filter (where b.state = 'ISSUED') as done,
                   count(*) filter (where b.state = 'ISSUED') as billed, 0 as held,
                   min(r.approved_at) as started_at, clock_timestamp() as now
            from bill_run r
            left join bill b on b.run_id = r.id and b.state in ('APPROVED', 'ISSUED', 'DRAFT',
                                                                'IN_REVIEW')
            where r.id = ?
            """,
            RunReader::progress,
            runId)
        .orElseThrow();
  }

  private static RunProgress progress(ResultSet row) throws SQLException {
    return new RunProgress(
        row.getLong("of"),
        row.getLong("done"),
        row.getLong("billed"),
        row.getLong("held"),
        instant(row, "started_at"),
        Sql.instant(row, "now"));
  }

  static Map<String, Long> withoutBill(Connection connection, long runId) throws SQLException {
    Map<String, Long> reasons = new LinkedHashMap<>();
    Sql.list(
        connection,
        """
        select coalesce(reason, ''), count(*) from bill_run_item
        where run_id = ? and state in ('HELD', 'EXCLUDED', 'NOT_ELIGIBLE')
        group by 1 order by 2 desc, 1
        """,
        row -> reasons.put(row.getString(1), row.getLong(2)),
        runId);
    return reasons;
  }

  static List<CycleRow> cycles(Connection connection, long utilityId) throws SQLException {
    return Sql.list(
        connection,
        """
        select c.id, c.name, c.frequency, c.next_period_end,
               (c.next_period_end + 1 - case c.frequency
                  when 'MONTHLY' then interval '1 month'
                  when 'BI_MONTHLY' then interval '2 months'
                  when 'QUARTERLY' then interval '3 months'
                  else interval '1 year' end)::date as next_start,
               (select count(*) from account a where a.bill_cycle_id = c.id) as accounts
        from bill_cycle c where c.utility_id = ? and c.state = 'ACTIVE' order by c.name
        """,
        RunReader::cycle,
        utilityId);
  }

  private static CycleRow cycle(ResultSet row) throws SQLException {
    LocalDate last = Sql.date(row, "next_period_end");
    return new CycleRow(
        row.getLong("id"),
        row.getString("name"),
        row.getString("frequency"),
        Sql.date(row, "next_start"),
        last,
        row.getLong("accounts"));
  }
}
