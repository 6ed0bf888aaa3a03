package io.smart360.billing.generation;

import io.smart360.billing.run.BillRunEligibility;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The items of a run: which accounts it bills, and who takes on which. */
final class RunItemsRepository {

  private RunItemsRepository() {}

  /**
   * Takes every account of the cycle into the run, those that are not eligible with the reason why
   * (BX-BILL-R3). A run that has its items keeps them.
   */
  static int select(Connection connection, long runId) throws SQLException {
    return Sql.update(
        connection,
        """
        insert into bill_run_item (run_id, account_id, state, reason)
        select r.id, a.id, case when e.reason is null then 'PENDING' else 'NOT_ELIGIBLE' end,
               e.reason
        from bill_run r
        join account a on a.bill_cycle_id = r.bill_cycle_id
        """
            + BillRunEligibility.JOIN
            + """
            where r.id = ? and not exists (select from bill_run_item i where i.run_id = r.id)
            on conflict do nothing
            """,
        runId);
  }

  /**
   * Claims accounts that no other worker holds, while the run is generating. The row lock is the
   * lease: it ends with the transaction, or with the connection of a worker that died.
   */
  static List<Long> claim(Connection connection, long runId, int most) throws SQLException {
    return Sql.list(
        connection,
        """
        select account_id from bill_run_item
        where run_id = ? and state = 'PENDING'
          and exists (select from bill_run r where r.id = ? and r.state = 'GENERATING')
        order by account_id limit ? for update skip locked
        """,
        row -> row.getLong("account_id"),
        runId,
        runId,
        most);
  }

  /** Whether the run still takes what its workers bring; it cannot change until they commit. */
  static String lockedState(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            "select state from bill_run where id = ? for share",
            row -> row.getString("state"),
            runId)
        .orElseThrow();
  }
}
