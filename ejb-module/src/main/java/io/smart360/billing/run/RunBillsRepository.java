package io.smart360.billing.run;

import io.smart360.billing.run.exception.BillException;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Changes of a run's items and drafts that a person asks for. */
final class RunBillsRepository {

  private RunBillsRepository() {}

  /** From when the rate of a run is measured; by the real clock, whatever the tenant's says. */
  static void markStarted(Connection connection, long runId) throws SQLException {
    Sql.update(
        connection, "update bill_run set started_at = clock_timestamp() where id = ?", runId);
  }

  /** Throws away all drafts of a run and closes its exceptions. */
  static void voidDrafts(Connection connection, long runId, BillException.Closing closing)
      throws SQLException {
    Sql.update(
        connection,
        """
        update bill_segment s set state = 'DROPPED'
        from bill b where b.id = s.bill_id and b.run_id = ? and s.state = 'READY'
        """,
        runId);
    Sql.update(
        connection,
        """
        update bill set state = 'VOID', version = version + 1
        where run_id = ? and state in ('DRAFT', 'IN_REVIEW', 'HELD')
        """,
        runId);
    Sql.update(
        connection,
        """
        update bill_exception set state = 'SKIPPED', closed_at = ?, closed_by = ?, reason = ?,
               version = version + 1
        where run_id = ? and state in ('OPEN', 'IN_PROGRESS')
        """,
        closing.at(),
        closing.user(),
        closing.reason(),
        runId);
  }

  /**
   * Makes held accounts pending again and closes what held them; returns how many.
   *
   * @param code only those held by this code; empty for all
   */
  static int retry(Connection connection, long runId, String code, BillException.Closing closing)
      throws SQLException {
    Sql.update(
        connection,
        """
        update bill_exception x set state = 'RESOLVED', closed_at = ?, closed_by = ?, reason = ?,
               version = version + 1
        from bill_run_item i
        where x.run_id = ? and x.severity = 'BLOCK' and x.state in ('OPEN', 'IN_PROGRESS')
          and i.run_id = x.run_id and i.account_id = x.account_id and i.state = 'HELD'
          and (? = '' or i.reason = ?)
        """,
        closing.at(),
        closing.user(),
        closing.reason(),
        runId,
        code,
        code);
    return Sql.update(
        connection,
        """
        update bill_run_item set state = 'PENDING', reason = null, bill_id = null, owner = null
        where run_id = ? and state = 'HELD' and (? = '' or reason = ?)
        """,
        runId,
        code,
        code);
  }

  /** The item of an account, locked until the transaction ends; empty if it is not in the run. */
  static Optional<String> lockItem(Connection connection, long runId, long accountId)
      throws SQLException {
    return Sql.first(
        connection,
        "select state from bill_run_item where run_id = ? and account_id = ? for update",
        row -> row.getString("state"),
        runId,
        accountId);
  }

  /** Leaves an account out of the run: its draft is void, its exceptions are skipped. */
  static void exclude(
      Connection connection, long runId, long accountId, BillException.Closing closing)
      throws SQLException {
    Sql.update(
        connection,
        """
        update bill_segment s set state = 'DROPPED'
        from bill b
        where b.id = s.bill_id and b.run_id = ? and b.account_id = ? and s.state = 'READY'
        """,
        runId,
        accountId);
    Sql.update(
        connection,
        """
        update bill set state = 'VOID', version = version + 1
        where run_id = ? and account_id = ? and state in ('DRAFT', 'IN_REVIEW', 'HELD')
        """,
        runId,
        accountId);
    Sql.update(
        connection,
        """
        update bill_exception set state = 'SKIPPED', closed_at = ?, closed_by = ?, reason = ?,
               assigned_to = coalesce(assigned_to, ?), version = version + 1
        where run_id = ? and account_id = ? and state in ('OPEN', 'IN_PROGRESS')
        """,
        closing.at(),
        closing.user(),
        closing.reason(),
        closing.user(),
        runId,
        accountId);
    Sql.update(
        connection,
        """
        update bill_run_item set state = 'EXCLUDED', reason = ?, owner = coalesce(owner, ?),
               bill_id = null
        where run_id = ? and account_id = ?
        """,
        closing.reason(),
        closing.user(),
        runId,
        accountId);
  }

  /** An account of a run is the user's to see to from now on, whoever had it before. */
  static void own(Connection connection, long runId, long accountId, String user)
      throws SQLException {
    Sql.update(
        connection,
        "update bill_run_item set owner = ? where run_id = ? and account_id = ?",
        user,
        runId,
        accountId);
  }

  /** An account of a run is the user's to see to unless somebody has it already. */
  static void ownIfNobodyDoes(Connection connection, long runId, long accountId, String user)
      throws SQLException {
    Sql.update(
        connection,
        "update bill_run_item set owner = coalesce(owner, ?) where run_id = ? and account_id = ?",
        user,
        runId,
        accountId);
  }

  /** The user takes on what nobody has of one code; returns how many accounts that are. */
  static int takeOnAll(Connection connection, long runId, String code, String user)
      throws SQLException {
    return Sql.update(
        connection,
        """
        with taken as (
          update bill_exception set state = 'IN_PROGRESS', assigned_to = ?, version = version + 1
          where run_id = ? and code = ? and state = 'OPEN' returning account_id)
        update bill_run_item i set owner = ?
        from (select distinct account_id from taken) t
        where i.run_id = ? and i.account_id = t.account_id
        """,
        user,
        runId,
        code,
        user,
        runId);
  }

  /** The figures of a run as its items and bills stand now. */
  static BillRunFigures figures(Connection connection, long runId) throws SQLException {
    BigDecimal total =
        Sql.first(
                connection,
                """
                select coalesce(sum(amount), 0) as total from bill
                where run_id = ? and state <> 'VOID'
                """,
                row -> row.getBigDecimal("total"),
                runId)
            .orElseThrow();
    return Sql.first(
            connection,
            """
            select count(*) filter (where state <> 'NOT_ELIGIBLE') as eligible,
                   count(*) filter (where state = 'BILLED') as billed,
                   count(*) filter (where state = 'HELD') as held,
                   count(*) filter (where state = 'EXCLUDED') as excluded
            from bill_run_item where run_id = ?
            """,
            row ->
                new BillRunFigures(
                    row.getInt("eligible"),
                    row.getInt("billed"),
                    row.getInt("held"),
                    row.getInt("excluded"),
                    total),
            runId)
        .orElseThrow();
  }
}
