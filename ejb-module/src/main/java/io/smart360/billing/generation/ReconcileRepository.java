package io.smart360.billing.generation;

import io.smart360.billing.run.BillRunFigures;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Counts a run that is done: accounts against items, bills against lines. */
final class ReconcileRepository {

  private ReconcileRepository() {}

  /**
   * The items of a run.
   *
   * @param pending those that nobody has worked yet
   */
  record Items(int pending, int eligible, int billed, int held, int excluded) {}

  /** The bills of a run, real or simulated, and the sum of their lines. */
  record Totals(int bills, BigDecimal amount, BigDecimal lines) {

    /** What does not add up, in a sentence; nothing if all does. */
    Optional<String> complaint(Items items) {
      if (bills != items.billed()) {
        return Optional.of(
            items.billed() + " accounts are billed, but there are " + bills + " bills");
      }
      if (amount.compareTo(lines) != 0) {
        return Optional.of("The bills come to " + amount + ", but their lines to " + lines);
      }
      return Optional.empty();
    }
  }

  static Items items(Connection connection, long runId) throws SQLException {
    return Sql.first(
            connection,
            """
            select count(*) filter (where state = 'PENDING') as pending,
                   count(*) filter (where state <> 'NOT_ELIGIBLE') as eligible,
                   count(*) filter (where state = 'BILLED') as billed,
                   count(*) filter (where state = 'HELD') as held,
                   count(*) filter (where state = 'EXCLUDED') as excluded
            from bill_run_item where run_id = ?
            """,
            row ->
                new Items(
                    row.getInt("pending"),
                    row.getInt("eligible"),
                    row.getInt("billed"),
                    row.getInt("held"),
                    row.getInt("excluded")),
            runId)
        .orElseThrow();
  }

  static Totals bills(Connection connection, long runId) throws SQLException {
    return totals(
        connection,
        runId,
        """
        select count(*) as bills, coalesce(sum(b.amount), 0) as amount,
               coalesce(sum((select sum(l.amount) from charge_line l where l.bill_id = b.id)), 0)
                 as lines
        from bill b where b.run_id = ? and b.state <> 'VOID'
        """);
  }

  static Totals simulations(Connection connection, long runId) throws SQLException {
    return totals(
        connection,
        runId,
        """
        select count(*) as bills, coalesce(sum(b.amount), 0) as amount,
               coalesce(sum((select sum((l ->> 'amount')::numeric)
                             from jsonb_array_elements(b.lines) l)), 0) as lines
        from simulated_bill b where b.run_id = ?
        """);
  }

  private static Totals totals(Connection connection, long runId, String query)
      throws SQLException {
    return Sql.first(
            connection,
            query,
            row ->
                new Totals(
                    row.getInt("bills"), row.getBigDecimal("amount"), row.getBigDecimal("lines")),
            runId)
        .orElseThrow();
  }

  static BillRunFigures figures(Items items, Totals totals) {
    return new BillRunFigures(
        items.eligible(), items.billed(), items.held(), items.excluded(), totals.amount());
  }
}
