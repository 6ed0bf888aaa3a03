package io.smart360.billing.approval;

import io.smart360.billing.posting.BillJournal;
import io.smart360.ledger.chart.ChartOfAccounts;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the checklist is computed from. */
final class ChecklistRepository {

  /** A bill that will be posted when its run is approved. */
  private static final String APPROVABLE =
      "b.state <> 'VOID' and b.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')";

  private ChecklistRepository() {}

  /** The checklist as it stood when the run was approved; empty before that. */
  static Optional<Checklist> approved(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            "select checklist from bill_run where id = ? and checklist is not null",
            row -> row.getString(1),
            runId)
        .map(ApprovedChecklist::read);
  }

  /** Figures of the run's bills, as the checklist needs them. */
  record BillFacts(
      int bills, int estimated, BigDecimal amount, BigDecimal lines, int notTying, int opened) {}

  static BillFacts bills(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            with reviewed as (
              select b.id, b.amount, b.estimated,
                     (select coalesce(sum(l.amount), 0) from charge_line l where l.bill_id = b.id)
                       as lines,
                     exists (select from bill_review v where v.bill_id = b.id) as opened
              from bill b where b.run_id = ? and
            """
                + APPROVABLE
                + """
                )
                select count(*) as bills, count(*) filter (where estimated) as estimated,
                       coalesce(sum(amount), 0) as amount, coalesce(sum(lines), 0) as lines,
                       count(*) filter (where amount <> lines) as not_tying,
                       count(*) filter (where opened) as opened
                from reviewed
                """,
            row ->
                new BillFacts(
                    row.getInt("bills"),
                    row.getInt("estimated"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("lines"),
                    row.getInt("not_tying"),
                    row.getInt("opened")),
            runId)
        .orElseThrow();
  }

  /** Figures of the run itself, its items and its exceptions. */
  record RunFacts(
      int openBlocking,
      int openWarnings,
      int pending,
      int billed,
      int held,
      int excluded,
      int withoutReason,
      int withoutOwner,
      int eligible,
      boolean isPeriodClosed,
      BigDecimal estimatedLimit) {}

  static RunFacts run(Connection connection, long runId, BigDecimal usualLimit)
      throws SQLException {
    return Sql.first(
            connection,
            """
            select
              (select count(*) from bill_exception e where e.run_id = r.id
                 and e.state in ('OPEN', 'IN_PROGRESS') and e.severity = 'BLOCK') as blocking,
              (select count(*) from bill_exception e where e.run_id = r.id
                 and e.state in ('OPEN', 'IN_PROGRESS') and e.severity = 'WARN') as warnings,
              i.*, coalesce(r.eligible, 0) as eligible,
              exists (select from ledger_period p
                      where p.utility_id = r.utility_id and p.state = 'CLOSED'
                        and r.bill_on >= p.period_start and r.bill_on < p.period_end) as closed,
              coalesce((select value::numeric from utility_setting s
                        where s.utility_id = r.utility_id and s.category = '*'
                          and s.name = 'billing.estimated-share-percent'), ?) as estimated_limit
            from bill_run r
            cross join lateral (
              select count(*) filter (where state = 'PENDING') as pending,
                     count(*) filter (where state = 'BILLED') as billed,
                     count(*) filter (where state = 'HELD') as held,
                     count(*) filter (where state = 'EXCLUDED') as excluded,
                     count(*) filter (where state in ('HELD', 'EXCLUDED')
                                      and coalesce(reason, '') = '') as without_reason,
                     count(*) filter (where state in ('HELD', 'EXCLUDED')
                                      and coalesce(owner, '') = '') as without_owner
              from bill_run_item where run_id = r.id) i
            where r.id = ?
            """,
            row ->
                new RunFacts(
                    row.getInt("blocking"),
                    row.getInt("warnings"),
                    row.getInt("pending"),
                    row.getInt("billed"),
                    row.getInt("held"),
                    row.getInt("excluded"),
                    row.getInt("without_reason"),
                    row.getInt("without_owner"),
                    row.getInt("eligible"),
                    row.getBoolean("closed"),
                    row.getBigDecimal("estimated_limit")),
            usualLimit,
            runId)
        .orElseThrow();
  }

  /** Tariff versions that bills of the run use. */
  record Version(long id, String tariff, int number, boolean isApproved) {}

  static List<Version> versions(Connection connection, long runId) throws SQLException {
    return Sql.list(
        connection,
        """
        select v.id, t.name, v.number,
               v.approved_by is not null and v.state in ('ACTIVE', 'SUPERSEDED') as approved
        from (select distinct l.tariff_version_id
              from bill b join charge_line l on l.bill_id = b.id where b.run_id = ? and
        """
            + APPROVABLE
            + """
            ) used
            join tariff_version v on v.id = used.tariff_version_id
            join tariff t on t.id = v.tariff_id
            order by t.name, v.number
            """,
        row -> new Version(row.getLong(1), row.getString(2), row.getInt(3), row.getBoolean(4)),
        runId);
  }

  static Map<ChecklistPoint, ChecklistItem.Tick> ticks(Connection connection, long runId)
      throws SQLException {
    Map<ChecklistPoint, ChecklistItem.Tick> ticks = new HashMap<>();
    Sql.list(
        connection,
        """
        select item, ticked_at, comment,
               coalesce((select u.name from app_user u where u.email = ticked_by), ticked_by)
                 as ticked_by
        from bill_run_check where run_id = ?
        """,
        row ->
            ticks.put(
                ChecklistPoint.numbered(row.getInt("item")),
                new ChecklistItem.Tick(
                    row.getString("ticked_by"),
                    Sql.instant(row, "ticked_at"),
                    Optional.ofNullable(row.getString("comment")))),
        runId);
    return ticks;
  }

  /** What posting the run will move, by the code it is posted to. */
  static LedgerPreview preview(Connection connection, long runId) throws SQLException {
    Map<String, BigDecimal> credits = new TreeMap<>();
    Sql.list(
        connection,
        """
        select l.charge_type, l.gl_code, sum(l.amount)
        from bill b join charge_line l on l.bill_id = b.id where b.run_id = ? and
        """
            + APPROVABLE
            + " group by l.charge_type, l.gl_code",
        row ->
            credits.merge(
                BillJournal.postedTo(row.getString(1), row.getString(2)),
                row.getBigDecimal(3),
                BigDecimal::add),
        runId);
    BigDecimal receivable =
        Sql.first(
                connection,
                "select coalesce(sum(b.amount), 0) from bill b where b.run_id = ? and "
                    + APPROVABLE,
                row -> row.getBigDecimal(1),
                runId)
            .orElseThrow();
    credits.merge(ChartOfAccounts.RECEIVABLE, receivable.negate(), BigDecimal::add);
    return new LedgerPreview(rows(credits, codeNames(connection, runId)));
  }

  private static List<LedgerPreview.Row> rows(
      Map<String, BigDecimal> credits, Map<String, String> names) {
    List<LedgerPreview.Row> rows = new ArrayList<>();
    credits.forEach(
        (code, credit) ->
            rows.add(
                new LedgerPreview.Row(
                    code,
                    names.getOrDefault(code, ""),
                    names.containsKey(code),
                    credit.negate().max(BigDecimal.ZERO),
                    credit.max(BigDecimal.ZERO))));
    return rows;
  }

  private static Map<String, String> codeNames(Connection connection, long runId)
      throws SQLException {
    Map<String, String> names = new HashMap<>();
    Sql.list(
        connection,
        """
        select c.code, c.name from gl_code c join bill_run r on r.utility_id = c.utility_id
        where r.id = ? and c.active
        """,
        row -> names.put(row.getString(1), row.getString(2)),
        runId);
    return names;
  }
}
