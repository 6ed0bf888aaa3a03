package io.smart360.launcher.demo.population;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes references, the rules that dates do not overlap, and further indexes of tables away while
 * they are filled, and puts the very same ones back afterwards: PostgreSQL then checks and builds
 * each once for all rows, which takes a third of the time. Works within the transaction that fills
 * the tables, so nobody ever sees them without, and rows that break a rule do not get in.
 */
final class ConstraintsAside {

  // Of what is put back, the checks of dates come before the references.
  private static final String CONSTRAINTS =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
      from pg_constraint
      where contype in ('f', 'x') and conparentid = 0 and conrelid = any (array[TABLES]::regclass[])
      order by contype desc, conrelid, conname
      """;

  // Primary and other keys stay. "Only" would leave a partitioned table's partitions without.
  private static final String INDEXES =
      """
      select format('drop index %s', i.indexrelid::regclass),
             replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      from pg_index i
      where i.indrelid = any (array[TABLES]::regclass[])
        and not exists (select from pg_constraint where conindid = i.indexrelid)
      order by i.indrelid, i.indexrelid
      """;

  private final Connection connection;
  private final List<String> putBack = new ArrayList<>();

  private ConstraintsAside(Connection connection) {
    this.connection = connection;
  }

  static ConstraintsAside of(Connection connection, List<String> tables) throws SQLException {
    ConstraintsAside aside = new ConstraintsAside(connection);
    String names = "'" + String.join("', '", tables) + "'";
    aside.take(INDEXES.replace("TABLES", names));
    aside.take(CONSTRAINTS.replace("TABLES", names));
    return aside;
  }

  private void take(String query) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        drops.add(row.getString(1));
        putBack.add(row.getString(2));
      }
    }
    execute(drops);
  }

  void putBack() throws SQLException {
    execute(putBack);
  }

  private void execute(List<String> commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
