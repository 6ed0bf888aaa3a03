package io.smart360.billing.overview;

import io.smart360.shared.Sentence;
import io.smart360.shared.SentenceTexts;
import io.smart360.tenancy.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the exceptions of a run as pages show them. */
final class ExceptionReader {

  private ExceptionReader() {}

  /** The page is cut out first: only its rows look for a bill and the one before. */
  static List<ExceptionRow> rows(Connection connection, ExceptionSearch search, int first, int size)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    String found = found(search, parameters);
    parameters.add(first);
    parameters.add(size);
    return Sql.list(
        connection,
        """
        with page as (
          select x.*, a.number as account, c.name as consumer
        """
            + found
            + """
              order by x.severity, x.code, a.number, x.id offset ? limit ?)
            select page.*, b.id as this_bill, b.amount, o.amount as before,
                   d.names, d.figures,
                   coalesce((select u.name from app_user u where u.email = page.assigned_to),
                            page.assigned_to) as worker
            from page
            left join bill b on b.run_id = page.run_id and b.account_id = page.account_id
                            and b.state <> 'VOID'
            left join lateral (
              select p.amount from bill p join bill_run r on r.id = page.run_id
              where p.account_id = page.account_id and p.run_id <> page.run_id
                and p.period_end <= r.period_start + 10 and p.state not in ('VOID', 'CANCELLED')
              order by p.period_end desc limit 1) o on true
            cross join lateral (
              select array_agg(key) as names, array_agg(value) as figures
              from jsonb_each_text(page.details)) d
            order by page.severity, page.code, page.account, page.id
            """,
        ExceptionReader::row,
        parameters.toArray());
  }

  static long count(Connection connection, ExceptionSearch search) throws SQLException {
    List<Object> parameters = new ArrayList<>();
    return Sql.first(
            connection,
            "select count(*) " + found(search, parameters),
            row -> row.getLong(1),
            parameters.toArray())
        .orElseThrow();
  }

  static ExceptionTally tally(Connection connection, long runId) throws SQLException {
    return new ExceptionTally(
        Sql.list(
            connection,
            """
            select code, severity, state, count(*) from bill_exception
            where run_id = ? group by code, severity, state order by code, severity, state
            """,
            row ->
                new ExceptionTally.Count(
                    row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
            runId));
  }

  private static String found(ExceptionSearch search, List<Object> parameters) {
    StringBuilder sql =
        new StringBuilder(
            """
             from bill_exception x
             join account a on a.id = x.account_id
             join consumer c on c.id = a.consumer_id
             where x.run_id = ? and
            """);
    sql.append(search.stage().condition());
    parameters.add(search.runId());
    if (!search.severity().isEmpty()) {
      sql.append(" and x.severity = ?");
      parameters.add(search.severity());
    }
    if (!search.code().isEmpty()) {
      sql.append(" and x.code = ?");
      parameters.add(search.code());
    }
    if (!search.text().isEmpty()) {
      sql.append(" and (a.number ilike ? or c.name ilike ?)");
      String part = "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      parameters.add(part);
      parameters.add(part);
    }
    return sql.append(' ').toString();
  }

  private static Map<String, Object> numbers(ResultSet row) throws SQLException {
    Array names = row.getArray("names");
    if (names == null) {
      return Map.of();
    }
    String[] name = (String[]) names.getArray();
    String[] figure = (String[]) row.getArray("figures").getArray();
    Map<String, String> kept = new HashMap<>();
    for (int i = 0; i < name.length; i++) {
      kept.put(name[i], figure[i]);
    }
    return SentenceTexts.read(kept);
  }

  private static ExceptionRow row(ResultSet row) throws SQLException {
    return new ExceptionRow(
        row.getLong("id"),
        row.getString("code"),
        row.getString("severity"),
        row.getString("state"),
        new Sentence(row.getString("text_key"), numbers(row)),
        row.getLong("account_id"),
        row.getString("account"),
        row.getString("consumer"),
        row.getObject("this_bill", Long.class),
        row.getBigDecimal("amount"),
        row.getBigDecimal("before"),
        row.getString("worker"),
        row.getString("reason"),
        Sql.instant(row, "raised_at"));
  }
}
