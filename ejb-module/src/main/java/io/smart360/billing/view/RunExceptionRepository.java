package io.smart360.billing.view;

import io.smart360.billing.run.exception.BillExceptionState;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The exceptions of a run as lists show them. */
final class RunExceptionRepository {

  private RunExceptionRepository() {}

  /** Blocking ones first; of one code only unless it is empty. */
  static List<BillExceptionRow> rows(Connection connection, long runId, String code, Page page)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select x.*, a.number as account_number, c.name as consumer
        from bill_exception x
        join account a on a.id = x.account_id
        join consumer c on c.id = a.consumer_id
        where x.run_id = ? and (? = '' or x.code = ?)
        order by x.severity, x.code, a.number, x.id limit ? offset ?
        """,
        RunExceptionRepository::row,
        runId,
        code,
        code,
        page.size(),
        page.first());
  }

  static List<BillRunDetails.ExceptionCount> counts(Connection connection, long runId)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select code, severity, count(*) as exceptions,
               count(*) filter (where state in ('OPEN', 'IN_PROGRESS')) as open
        from bill_exception where run_id = ? group by code, severity order by severity, code
        """,
        row ->
            new BillRunDetails.ExceptionCount(
                row.getString("code"),
                row.getString("severity"),
                row.getInt("exceptions"),
                row.getInt("open")),
        runId);
  }

  private static BillExceptionRow row(ResultSet row) throws SQLException {
    return new BillExceptionRow(
        row.getLong("id"),
        row.getString("code"),
        row.getString("severity"),
        row.getString("stage"),
        BillExceptionState.valueOf(row.getString("state")),
        row.getLong("account_id"),
        row.getString("account_number"),
        row.getString("consumer"),
        row.getString("text"),
        id(row, "connection_id"),
        id(row, "bill_id"),
        Optional.ofNullable(row.getString("assigned_to")),
        Sql.instant(row, "raised_at"),
        Optional.ofNullable(row.getString("reason")));
  }

  private static OptionalLong id(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
