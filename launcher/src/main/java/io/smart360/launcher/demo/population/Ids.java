package io.smart360.launcher.demo.population;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A range of ids that no other record has or will get. */
final class Ids {

  private long next;
  private final long end;

  private Ids(long start, long end) {
    this.next = start;
    this.end = end;
  }

  /** Takes the ids after all given out so far, and lets both sequences go on behind them. */
  static Ids reserve(Connection connection, long count) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select greatest((select last_value from entity_id),"
                    + " (select last_value from bulk_id))")) {
      row.next();
      long start = (row.getLong(1) / 1000 + 2) * 1000;
      long end = (start + count) / 1000 * 1000 + 1000;
      statement.execute("select setval('entity_id', " + end + "), setval('bulk_id', " + end + ")");
      return new Ids(start, end);
    }
  }

  long next() {
    if (next >= end) {
      throw new IllegalStateException("More records were made than ids were reserved");
    }
    return next++;
  }
}
