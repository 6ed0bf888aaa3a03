package io.smart360.billing.run;

import io.smart360.shared.DateRange;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is asked before a run is made or started. */
final class RunFactsRepository {

  private RunFactsRepository() {}

  static ZoneId zone(Connection connection, long utilityId) throws SQLException {
    return Sql.first(
            connection,
            "select time_zone from utility where id = ?",
            row -> ZoneId.of(row.getString("time_zone")),
            utilityId)
        .orElseThrow();
  }

  /** Whether any account of the cycle holds a metered connection. */
  static boolean hasMeters(Connection connection, long cycleId) throws SQLException {
    return Sql.first(
            connection,
            """
            select 1 from account a
            join connection_holding h on h.account_id = a.id
            join connection c on c.id = h.connection_id
            where a.bill_cycle_id = ? and c.metered limit 1
            """,
            row -> true,
            cycleId)
        .isPresent();
  }

  static boolean isLedgerClosed(Connection connection, long utilityId, LocalDate day)
      throws SQLException {
    return Sql.first(
            connection,
            """
            select 1 from ledger_period
            where utility_id = ? and state = 'CLOSED' and period_start <= ? and period_end > ?
            """,
            row -> true,
            utilityId,
            day,
            day)
        .isPresent();
  }

  /** A run, as it is named in a refusal. */
  record OtherRun(long id, String number) {}

  /** A run of the cycle that bills any of these days and was not taken back. */
  static Optional<OtherRun> overlapping(Connection connection, long cycleId, DateRange period)
      throws SQLException {
    return Sql.first(
        connection,
        """
        select id, number from bill_run
        where bill_cycle_id = ? and not dry_run and mode <> 'SINGLE'
          and state not in ('CANCELLED', 'ROLLED_BACK')
          and period_start < ? and period_end > ?
        order by period_end desc limit 1
        """,
        row -> new OtherRun(row.getLong("id"), row.getString("number")),
        cycleId,
        period.end(),
        period.start());
  }

  /** How many accounts take part, at the empty key; the others by reason. */
  static Map<String, Integer> eligibility(Connection connection, long runId) throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    Sql.list(
            connection,
            """
            select coalesce(e.reason, '') as reason, count(*) as accounts
            from bill_run r join account a on a.bill_cycle_id = r.bill_cycle_id
            """
                + BillRunEligibility.JOIN
                + " where r.id = ? group by 1",
            row -> Map.entry(row.getString("reason"), row.getInt("accounts")),
            runId)
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  static BillRunCheck.Readings readings(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            select count(*) as required,
                   count(*) filter (where m.validated) as validated,
                   count(*) filter (where m.estimated and not m.validated) as estimated,
                   count(*) filter (where m.waiting and not (m.estimated or m.validated)) as waiting,
                   count(*) filter (where m.exempted
                     and not (m.waiting or m.estimated or m.validated)) as exempted,
                   count(*) filter (where m.validated is null) as missing
            from bill_run r join account a on a.bill_cycle_id = r.bill_cycle_id
            """
                + BillRunEligibility.JOIN
                + """
                join connection_holding h on h.account_id = a.id and h.held_start < r.period_end
                  and (h.held_end is null or h.held_end > r.period_start)
                join connection c on c.id = h.connection_id and c.metered
                left join lateral (
                  select bool_or(m.state in ('PASSED', 'ADJUSTED', 'BILLED')) as validated,
                         bool_or(m.state = 'ESTIMATED') as estimated,
                         bool_or(m.state = 'EXEMPTED') as exempted,
                         bool_or(m.state in ('COLLECTED', 'PENDING', 'EXEMPTION', 'REVISIT'))
                           as waiting
                  from meter_reading m
                  where m.connection_id = c.id and m.read_on >= r.period_start
                    and m.read_on < r.period_end and m.type in ('REGULAR', 'FINAL')
                    and m.state not in ('VOID', 'REJECTED', 'CORRECTED')) m on true
                where r.id = ? and e.reason is null
                """,
            row ->
                new BillRunCheck.Readings(
                    row.getInt("required"),
                    row.getInt("validated"),
                    row.getInt("estimated"),
                    row.getInt("waiting"),
                    row.getInt("exempted"),
                    row.getInt("missing")),
            runId)
        .orElseThrow();
  }
}
