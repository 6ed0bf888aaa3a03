package io.smart360.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on a connection of the current transaction, for repositories and queries in plain SQL. */
@FunctionalInterface
public interface DatabaseWork<T> {

  T on(Connection connection) throws SQLException;

  /** Borrows the transaction's connection for the work; a database error ends the transaction. */
  static <T> T in(DataSource database, DatabaseWork<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
