package io.smart360.billing.approval;

import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run came to, by the same queries for real and dry runs. */
final class ComparisonRepository {

  /** The bills of a run; a dry run has simulated ones. Takes the run twice. */
  private static final String RUN_BILL =
      """
      run_bill as (
        select account_id, amount, taxes, estimated from bill
        where run_id = ? and state <> 'VOID' and state not in ('HELD', 'CANCELLED')
        union all
        select account_id, amount, taxes, estimated from simulated_bill where run_id = ?)
      """;

  /** The lines of the bills of a run. Takes the run twice. */
  private static final String RUN_LINE =
      """
      run_line as (
        select b.account_id, l.component, l.service, l.charge_type, l.quantity, l.amount
        from bill b join charge_line l on l.bill_id = b.id
        where b.run_id = ? and b.state <> 'VOID' and b.state not in ('HELD', 'CANCELLED')
        union all
        select s.account_id, l.component, l.service, l.type, l.quantity, l.amount
        from simulated_bill s
        cross join lateral jsonb_to_recordset(s.lines) as l(
          component text, service text, type text, quantity numeric, amount numeric)
        where s.run_id = ?)
      """;

  private ComparisonRepository() {}

  static Optional<RunFigures> figures(Connection connection, long runId) throws SQLException {
    Optional<String> number =
        Sql.first(
            connection, "select number from bill_run where id = ?", row -> row.getString(1), runId);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunFigures(
            runId,
            number.get(),
            totals(connection, runId),
            uses(connection, runId),
            charges(connection, runId),
            bands(connection, runId)));
  }

  /** The run of the same cycle before this one whose bills were issued. */
  static Optional<Long> runBefore(Connection connection, long runId) throws SQLException {
    return Sql.first(
        connection,
        """
        select p.id from bill_run r
        join bill_run p on p.bill_cycle_id = r.bill_cycle_id and p.period_end < r.period_end
        where r.id = ? and not p.dry_run and p.mode <> 'SINGLE'
          and p.state in ('POSTING', 'POSTED', 'DISTRIBUTING', 'CLOSED')
        order by p.period_end desc limit 1
        """,
        row -> row.getLong(1),
        runId);
  }

  /** The issued run of the same cycle that ended a year earlier, give or take 15 days. */
  static Optional<Long> runOfLastYear(Connection connection, long runId) throws SQLException {
    return Sql.first(
        connection,
        """
        select p.id from bill_run r
        join bill_run p on p.bill_cycle_id = r.bill_cycle_id
          and abs(p.period_end - (r.period_end - interval '1 year')::date) <= 15
        where r.id = ? and not p.dry_run and p.mode <> 'SINGLE'
          and p.state in ('POSTING', 'POSTED', 'DISTRIBUTING', 'CLOSED')
        order by abs(p.period_end - (r.period_end - interval '1 year')::date) limit 1
        """,
        row -> row.getLong(1),
        runId);
  }

  private static RunFigures.Totals totals(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            "with "
                + RUN_BILL
                + """
                select count(*) as bills, count(*) filter (where estimated) as estimated,
                       count(*) filter (where amount = 0) as zero,
                       coalesce(sum(taxes), 0) as taxes, coalesce(sum(amount), 0) as amount
                from run_bill
                """,
            row ->
                new RunFigures.Totals(
                    row.getInt("bills"),
                    row.getInt("estimated"),
                    row.getInt("zero"),
                    row.getBigDecimal("taxes"),
                    row.getBigDecimal("amount")),
            runId,
            runId)
        .orElseThrow();
  }

  /**
   * Use by service. Several components may charge the same use: of each account the one with the
   * most counts.
   */
  private static Map<String, BigDecimal> uses(Connection connection, long runId)
      throws SQLException {
    return sums(
        connection,
        "with "
            + RUN_LINE
            + """
            , of_component as (
              select account_id, service, component, sum(quantity) as use
              from run_line where charge_type = 'CONSUMPTION'
              group by account_id, service, component),
            of_account as (
              select account_id, service, max(use) as use from of_component
              group by account_id, service)
            select service, coalesce(sum(use), 0) from of_account group by service
            """,
        runId);
  }

  private static Map<String, BigDecimal> charges(Connection connection, long runId)
      throws SQLException {
    return sums(
        connection,
        "with " + RUN_LINE + "select charge_type, sum(amount) from run_line group by charge_type",
        runId);
  }

  private static Map<String, BigDecimal> sums(Connection connection, String query, long runId)
      throws SQLException {
    Map<String, BigDecimal> sums = new HashMap<>();
    Sql.list(
        connection, query, row -> sums.put(row.getString(1), row.getBigDecimal(2)), runId, runId);
    return sums;
  }

  private static List<RunFigures.AmountBand> bands(Connection connection, long runId)
      throws SQLException {
    return Sql.list(
        connection,
        "with "
            + RUN_BILL
            + """
            select width_bucket(amount, array[0, 25, 50, 100, 200, 500, 1000]::numeric[]) as band,
                   count(*)
            from run_bill group by band order by band
            """,
        row -> new RunFigures.AmountBand(row.getInt(1), row.getInt(2)),
        runId,
        runId);
  }

  /** The accounts whose bill rose most. */
  static List<RunComparison.BillChange> rises(Connection connection, long runId, long beforeId)
      throws SQLException {
    return changes(
        connection,
        "where now.amount > before.amount order by now.amount - before.amount desc",
        runId,
        beforeId);
  }

  /** The accounts whose bill fell most. */
  static List<RunComparison.BillChange> falls(Connection connection, long runId, long beforeId)
      throws SQLException {
    return changes(
        connection,
        "where now.amount < before.amount order by now.amount - before.amount",
        runId,
        beforeId);
  }

  private static List<RunComparison.BillChange> changes(
      Connection connection, String which, long runId, long beforeId) throws SQLException {
    return Sql.list(
        connection,
        "with "
            + RUN_BILL
            + """
            , top as (
              select now.account_id, before.amount as before, now.amount as now
              from run_bill now join bill before
                on before.account_id = now.account_id and before.run_id = ?
                  and before.state <> 'VOID' and before.state not in ('HELD', 'CANCELLED')
            """
            + which
            + """
              , now.account_id limit ?)
            select t.account_id, a.number, c.name, t.before, t.now
            from top t join account a on a.id = t.account_id
            join consumer c on c.id = a.consumer_id
            order by abs(t.now - t.before) desc, a.number
            """,
        row ->
            new RunComparison.BillChange(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5)),
        runId,
        runId,
        beforeId,
        RunComparison.TOP);
  }
}
