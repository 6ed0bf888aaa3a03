package io.smart360.launcher.bench;

import io.smart360.database.Login;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * The rows that some work has inserted, table by table, exported in the binary form of COPY: as
 * many files a table as there are connections to bring them back by.
 */
final class WrittenRows {

  /** Tables of the product, partitioned ones as a whole; those of the batch engine are its own. */
  private static final String TABLES =
      """
      select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind in ('r', 'p') and not t.relispartition
        and t.relname !~ '^(bt_|flyway)'
      order by t.relname
      """;

  private final Login superuser;
  private final Map<String, Long> rowsBefore;
  private final long firstTransaction;

  private WrittenRows(Login superuser, Map<String, Long> before, long firstTransaction) {
    this.superuser = superuser;
    this.rowsBefore = before;
    this.firstTransaction = firstTransaction;
  }

  /** Begins to watch; what is inserted from now on counts. */
  static WrittenRows since(Login superuser) throws SQLException {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      Map<String, Long> before = rows(statement);
      try (ResultSet row = statement.executeQuery("select pg_current_xact_id()::text::bigint")) {
        row.next();
        return new WrittenRows(superuser, before, row.getLong(1));
      }
    }
  }

  /** The export of one table. */
  record Table(String name, long rows, List<Path> parts) {}

  /**
   * Exports what was inserted meanwhile and is still there.
   *
   * @param parts into how many files the rows of each table are dealt out
   */
  List<Table> export(Path directory, int parts) throws SQLException, IOException {
    Files.createDirectories(directory);
    List<Table> tables = new ArrayList<>();
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Long> now : rows(statement).entrySet()) {
        if (now.getValue() > rowsBefore.getOrDefault(now.getKey(), 0L)) {
          tables.add(export(connection, now.getKey(), directory, parts));
        }
      }
    }
    return tables.stream().filter(table -> table.rows() > 0).toList();
  }

  private Table export(Connection connection, String table, Path directory, int parts)
      throws SQLException, IOException {
    List<Path> files = new ArrayList<>();
    long rows = 0;
    for (int part = 0; part < parts; part++) {
      Path file = directory.resolve(table + "-" + part);
      // Neighbors stay together, as a worker's chunk would have them.
      String query =
          """
          copy (select %1$s.* from %1$s
                where xmin::text::bigint >= %2$d and (ctid::text::point)[0]::bigint / 64 %% %3$d = %4$d)
          to stdout (format binary)
          """
              .formatted(table, firstTransaction, parts, part);
      try (OutputStream out = Files.newOutputStream(file)) {
        rows += connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
      }
      files.add(file);
    }
    return new Table(table, rows, files);
  }

  /** Counted, because the database's own statistics come seconds late. */
  private static Map<String, Long> rows(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables) {
      try (ResultSet row = statement.executeQuery("select count(*) from public." + table)) {
        row.next();
        rows.put(table, row.getLong(1));
      }
    }
    return rows;
  }
}
