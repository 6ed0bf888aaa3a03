package io.smart360.launcher.demo.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Single rows, for what is too little to be copied. */
final class Inserts {

  private Inserts() {}

  static void run(Connection connection, String command, Object... values) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }
}
