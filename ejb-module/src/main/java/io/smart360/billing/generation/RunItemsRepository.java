package io.smart360.billing.generation;

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
            + ELIGIBILITY
            + """
            where r.id = ? and not exists (select from bill_run_item i where i.run_id = r.id)
            on conflict do nothing
            """,
        runId);
  }

  /**
   * Why an account {@code a} does not take part in run {@code r}: null where it does. An inactive
   * account takes part once more, for its final bill.
   */
  static final String ELIGIBILITY =
      """
      left join lateral (
        select bool_or(greatest(h.held_start, b.billed_to)
                       < least(coalesce(h.held_end, r.period_end), r.period_end)) as is_open,
               bool_or(b.billed_to >= r.period_end) as is_billed
        from connection_holding h
        left join lateral (
          select max(s.period_end) as billed_to from bill_segment s
          where s.holding_id = h.id and s.state in ('READY', 'FROZEN', 'CANCEL_PENDING')) b on true
        where h.account_id = a.id and h.held_start < r.period_end) o on true
      cross join lateral (
        select case
          when a.bill_hold_until >= r.bill_on then 'BX-E16'
          when a.status = 'PENDING' then 'BX-E17'
          when o.is_open then null
          when o.is_billed then 'BX-E18'
          else 'BX-E17' end as reason) e
      """;

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
