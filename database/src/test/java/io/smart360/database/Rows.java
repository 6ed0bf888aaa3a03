package io.smart360.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Short ways to ask and tell a database in tests. */
final class Rows {

  private Rows() {}

  /** The first column of each row. */
  static List<String> of(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }

  /** How many rows the command changed. */
  static int change(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(command);
    }
  }

  /** A transaction that carries the tenant. */
  static Connection transaction(Login login, long tenant) throws SQLException {
    Connection connection = login.connect();
    connection.setAutoCommit(false);
    of(connection, "select set_config('app.tenant_id', '" + tenant + "', true)");
    return connection;
  }
}
