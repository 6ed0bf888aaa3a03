package io.smart360.billing.posting;

import io.smart360.billing.run.BillRunNotFound;
import io.smart360.billing.run.BillRunState;
import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What posting reads and writes of a run as a whole. */
final class PostedRunRepository {

  private PostedRunRepository() {}

  /** What posting needs to know of a run. */
  record RunToPost(
      long id,
      String number,
      long utilityId,
      long cycleId,
      BillRunState state,
      LocalDate lastDay,
      boolean advancesCycle) {}

  static RunToPost run(Connection connection, long runId) throws SQLException {
    return run(connection, runId, "");
  }

  static RunToPost lockRun(Connection connection, long runId) throws SQLException {
    return run(connection, runId, " for update");
  }

  private static RunToPost run(Connection connection, long runId, String lock) throws SQLException {
    return Sql.first(
            connection,
            """
            select id, number, utility_id, bill_cycle_id, state, period_end, mode
            from bill_run where id = ?"""
                + lock,
            row ->
                new RunToPost(
                    row.getLong("id"),
                    row.getString("number"),
                    row.getLong("utility_id"),
                    row.getLong("bill_cycle_id"),
                    BillRunState.valueOf(row.getString("state")),
                    Sql.date(row, "period_end").minusDays(1),
                    !row.getString("mode").equals("SINGLE")),
            runId)
        .orElseThrow(() -> new BillRunNotFound(runId));
  }

  static void startPosting(Connection connection, long runId) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run set state = 'POSTING', failure = null, version = version + 1 where id = ?
        """,
        runId);
  }

  static void recordFailure(Connection connection, long runId, String failure) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run set failure = ?, version = version + 1
        where id = ? and state in ('POSTING', 'DISTRIBUTING')
        """,
        failure,
        runId);
  }

  static void finishPosting(Connection connection, long runId, Instant now) throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run set state = 'POSTED', posted_at = ?, failure = null, version = version + 1
        where id = ?
        """,
        now,
        runId);
  }

  /** Bills of the run that are approved and not issued. */
  static int countUnposted(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            select count(*) from bill
            where run_id = ? and state in ('DRAFT', 'IN_REVIEW', 'APPROVED')
            """,
            row -> row.getInt(1),
            runId)
        .orElseThrow();
  }

  static PostingFigures figures(Connection connection, RunToPost run) throws SQLException {
    long missing = missingNumbers(connection, run);
    return Sql.first(
            connection,
            """
            select u.unposted, b.bills, b.billed, coalesce(p.accounts, 0) as accounts,
                   coalesce(p.revenue, 0) as revenue
            from (select count(*) as unposted
                  from bill_run_item t
                  left join bill b on b.id = t.bill_id and b.state = 'ISSUED'
                  where t.run_id = ? and t.state = 'BILLED' and b.id is null) u,
                 (select count(*) as bills, coalesce(sum(amount), 0) as billed
                  from bill where run_id = ? and state = 'ISSUED') b,
                 (select sum(p.debit - p.credit) filter (where p.account_id is not null) as accounts,
                         sum(p.credit - p.debit) filter (where p.account_id is null) as revenue
                  from bill b join posting p on p.journal_id = b.journal_id
                  where b.run_id = ? and b.state = 'ISSUED') p
            """,
            row ->
                new PostingFigures(
                    row.getInt("unposted"),
                    row.getInt("bills"),
                    row.getBigDecimal("billed"),
                    row.getBigDecimal("accounts"),
                    row.getBigDecimal("revenue"),
                    missing),
            run.id(),
            run.id(),
            run.id())
        .orElseThrow();
  }

  /** Looks at the run's stretch of the series alone: other runs may have bills in it too. */
  private static long missingNumbers(Connection connection, RunToPost run) throws SQLException {
    List<Long> missing =
        Sql.list(
            connection,
            """
            with stretch as (
              select length(number) as length, min(number) as low, max(number) as high
              from bill where run_id = ? and number is not null group by length(number))
            select low, high,
                   (select count(*) from bill b
                    where b.utility_id = ? and b.number between s.low and s.high
                      and length(b.number) = s.length) as found
            from stretch s
            """,
            row ->
                running(row.getString("high"))
                        .subtract(running(row.getString("low")))
                        .longValueExact()
                    + 1
                    - row.getLong("found"),
            run.id(),
            run.utilityId());
    return missing.stream().mapToLong(count -> count).sum();
  }

  /** The running part of a number: the digits it ends with. */
  private static BigDecimal running(String number) {
    return new BigDecimal(number.replaceFirst("^.*?([0-9]+)$", "$1"));
  }

  static String frequencyOfCycle(Connection connection, long cycleId) throws SQLException {
    return Sql.first(
            connection,
            "select frequency from bill_cycle where id = ?",
            row -> row.getString(1),
            cycleId)
        .orElseThrow();
  }

  /** Moves the cycle on, unless it already stands beyond the period that was billed. */
  static void advanceCycle(Connection connection, RunToPost run, LocalDate nextLastDay)
      throws SQLException {
    Sql.update(
        connection,
        """
        update bill_cycle set next_period_end = ?, version = version + 1
        where id = ? and next_period_end <= ?
        """,
        nextLastDay,
        run.cycleId(),
        run.lastDay());
  }

  static void writeOutbox(Connection connection, RunToPost run, PostingFigures figures)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into outbox_message (id, topic, key, payload)
        values (?, ?, ?, jsonb_build_object('runId', ?::bigint, 'bills', ?::integer,
                                            'amount', ?::numeric))
        on conflict do nothing
        """,
        BulkIds.take(connection, 1).get(0),
        BillRunPosted.TOPIC,
        Long.toString(run.id()),
        run.id(),
        figures.bills(),
        figures.billed());
  }
}
