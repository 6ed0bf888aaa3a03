package io.smart360.billing.generation;

import io.smart360.billing.calculation.Finding;
import io.smart360.tariff.json.JsonText;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes what became of the accounts of a chunk: exceptions and the state of the items. */
final class OutcomeRepository {

  private OutcomeRepository() {}

  private record ExceptionRow(long id, long accountId, long billId, Finding finding) {}

  static void insertExceptions(
      Connection connection,
      RunWork work,
      List<CalculatedAccount> accounts,
      Map<Long, Long> billIds,
      Iterator<Long> ids)
      throws SQLException {
    List<ExceptionRow> rows = new ArrayList<>();
    for (CalculatedAccount account : accounts) {
      long billId = billIds.getOrDefault(account.accountId(), 0L);
      for (Finding finding : account.findings()) {
        rows.add(new ExceptionRow(ids.next(), account.accountId(), billId, finding));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    Sql.update(
        connection,
        """
        insert into bill_exception (id, run_id, account_id, connection_id, bill_id, code, severity,
                                    stage, text, text_key, details)
        select id, ?, account_id, nullif(connection_id, 0), nullif(bill_id, 0), code, severity,
               case when code in ('BX-E03', 'BX-E04', 'BX-E05', 'BX-E06', 'BX-E14', 'BX-E24')
                    then 'READINGS' else 'CALCULATION' end,
               text, text_key, details::jsonb
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
          as e(id, account_id, connection_id, bill_id, code, severity, text, text_key, details)
        """,
        work.runId(),
        Sql.longs(rows, ExceptionRow::id),
        Sql.longs(rows, ExceptionRow::accountId),
        Sql.longs(rows, row -> row.finding().connectionId().orElse(0)),
        Sql.longs(rows, ExceptionRow::billId),
        Sql.texts(rows, row -> row.finding().code().code()),
        Sql.texts(rows, row -> row.finding().severity().name()),
        Sql.texts(rows, row -> row.finding().text()),
        Sql.texts(rows, row -> row.finding().sentence().key()),
        Sql.texts(rows, row -> new JsonText().tree(row.finding().sentence().numbers()).toString()));
  }

  static int findingsOf(List<CalculatedAccount> accounts) {
    return accounts.stream().mapToInt(account -> account.findings().size()).sum();
  }

  static void updateItems(
      Connection connection,
      RunWork work,
      List<CalculatedAccount> accounts,
      Map<Long, Long> billIds)
      throws SQLException {
    Sql.update(
        connection,
        """
        update bill_run_item i set state = d.state, reason = d.reason, bill_id = nullif(d.bill_id, 0)
        from unnest(?, ?, ?, ?) as d(account_id, state, reason, bill_id)
        where i.run_id = ? and i.account_id = d.account_id
        """,
        Sql.longs(accounts, CalculatedAccount::accountId),
        Sql.texts(accounts, CalculatedAccount::itemState),
        Sql.texts(accounts, CalculatedAccount::reason),
        Sql.longs(accounts, account -> billIds.getOrDefault(account.accountId(), 0L)),
        work.runId());
  }
}
