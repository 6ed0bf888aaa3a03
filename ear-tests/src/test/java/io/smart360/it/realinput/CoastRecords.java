package io.smart360.it.realinput;

import io.smart360.database.Login;
import io.smart360.launcher.demo.population.Population;
import io.smart360.launcher.demo.population.TenantPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of a coast town: the demo utility, and an account with a meter for each row of the
 * sample, in a bill cycle of their own.
 */
final class CoastRecords {

  static final String TENANT = "westlake";

  private static final long SEED = 360;

  private final Login owner;

  private CoastRecords(Login owner) {
    this.owner = owner;
  }

  static CoastRecords load(Login owner, List<SampleRow> rows) throws SQLException {
    new Population(owner).load(new TenantPlan(TENANT, 1, SEED));
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('app.tenant_id', tenant_id::text, true) from tenant where code = '"
              + TENANT
              + "'");
      insert(connection, rows);
      statement.execute(resource("santa-monica-records.sql"));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
    return new CoastRecords(owner);
  }

  private static void insert(Connection connection, List<SampleRow> rows) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("insert into pg_temp.sample values (?, ?)")) {
      statement.execute(
          "create temporary table sample (place integer, customer_class text) on commit drop");
      for (SampleRow row : rows) {
        insert.setInt(1, row.place());
        insert.setString(2, row.customerClass());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  long billCycleId() {
    return id("select id from bill_cycle where name = 'Bi-monthly-Coast'");
  }

  long routeId() {
    return id("select id from route where code = 'COAST'");
  }

  private long id(String query) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** What each account is to pay by the bills of a run, by account number. */
  Map<String, BigDecimal> amounts(long run) throws SQLException {
    try (Connection connection = owner.connect();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select a.number, b.amount
                from bill b join account a on a.tenant_id = b.tenant_id and a.id = b.account_id
                where b.run_id = ?
                """)) {
      query.setLong(1, run);
      try (ResultSet row = query.executeQuery()) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        while (row.next()) {
          amounts.put(row.getString(1), row.getBigDecimal(2));
        }
        return amounts;
      }
    }
  }

  static String resource(String name) {
    try (InputStream in = CoastRecords.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
