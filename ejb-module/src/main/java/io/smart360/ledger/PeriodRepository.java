package io.smart360.ledger;

import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The periods of a utility's books: calendar months, open unless closed. */
final class PeriodRepository {

  private PeriodRepository() {}

  static ZoneId zoneOf(Connection connection, long utilityId) throws SQLException {
    return Sql.first(
            connection,
            "select time_zone from utility where id = ?",
            row -> ZoneId.of(row.getString(1)),
            utilityId)
        .orElseThrow(() -> new IllegalArgumentException("There is no utility " + utilityId));
  }

  static boolean isClosed(Connection connection, long utilityId, LocalDate day)
      throws SQLException {
    return exists(
        connection,
        """
        select 1 from ledger_period
        where utility_id = ? and state = 'CLOSED' and period_start <= ? and period_end > ?
        """,
        utilityId,
        day,
        day);
  }

  /** True when a journal before the day stands in a period that is open. */
  static boolean hasOpenJournalsBefore(Connection connection, long utilityId, LocalDate day)
      throws SQLException {
    return exists(
        connection,
        """
        select 1 from journal j
        where j.utility_id = ? and j.accounting_on < ?
          and not exists (
            select from ledger_period p
            where p.utility_id = j.utility_id and p.state = 'CLOSED'
              and j.accounting_on >= p.period_start and j.accounting_on < p.period_end)
        limit 1
        """,
        utilityId,
        day);
  }

  static boolean hasClosedFrom(Connection connection, long utilityId, LocalDate day)
      throws SQLException {
    return exists(
        connection,
        """
        select 1 from ledger_period
        where utility_id = ? and state = 'CLOSED' and period_start >= ? limit 1
        """,
        utilityId,
        day);
  }

  /** Returns false when the month was already closed. */
  static boolean close(
      Connection connection, long utilityId, YearMonth month, LedgerPeriod.Closing closing)
      throws SQLException {
    return Sql.update(
            connection,
            """
            insert into ledger_period as p
              (utility_id, period_start, period_end, state, closed_by, closed_at)
            values (?, ?, ?, 'CLOSED', ?, ?)
            on conflict (tenant_id, utility_id, period_start) do update
              set state = 'CLOSED', closed_by = excluded.closed_by,
                  closed_at = excluded.closed_at, reason = null
              where p.state = 'OPEN'
            """,
            utilityId,
            month.atDay(1),
            month.plusMonths(1).atDay(1),
            closing.by(),
            closing.at())
        > 0;
  }

  /** Returns false when the month was not closed. */
  static boolean reopen(Connection connection, long utilityId, YearMonth month, String reason)
      throws SQLException {
    return Sql.update(
            connection,
            """
            update ledger_period
            set state = 'OPEN', closed_by = null, closed_at = null, reason = ?
            where utility_id = ? and period_start = ? and state = 'CLOSED'
            """,
            reason,
            utilityId,
            month.atDay(1))
        > 0;
  }

  private static boolean exists(Connection connection, String query, Object... parameters)
      throws SQLException {
    return Sql.first(connection, query, row -> row.getInt(1), parameters).isPresent();
  }
}
