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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The rows that some work has inserted, table by table, exported in the binary form of COPY: as
 * many files a table as there are connections to bring them back by.
 */
final class WrittenRows {

  /** Tables of the product, partitioned ones as a whole, with the rows inserted since ever. */
  private static final String INSERTED =
      """
      select t.relname as name,
             (select coalesce(sum(s.n_tup_ins), 0) from pg_stat_all_tables s
              where s.relid = t.oid
                 or s.relid in (select p.relid from pg_partition_tree(t.oid) p)) as rows
      from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind in ('r', 'p') and not t.relispartition
        and t.relname !~ '^(bt_|batch_|job_|step_|partition_|flyway)'
      order by t.relname
      """;

  private final Login superuser;
  private final Map<String, Long> insertedBefore;
  private final long firstTransaction;

  private WrittenRows(Login superuser, Map<String, Long> before, long firstTransaction) {
    this.superuser = superuser;
    this.insertedBefore = before;
    this.firstTransaction = firstTransaction;
  }

  /** Begins to watch; what is inserted from now on counts. */
  static WrittenRows since(Login superuser) throws SQLException {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      Map<String, Long> before = inserted(statement);
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
      for (Map.Entry<String, Long> now : inserted(statement).entrySet()) {
        if (now.getValue() > insertedBefore.getOrDefault(now.getKey(), 0L)) {
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

  private static Map<String, Long> inserted(Statement statement) throws SQLException {
    statement.execute("select pg_stat_clear_snapshot()");
    Map<String, Long> inserted = new HashMap<>();
    try (ResultSet row = statement.executeQuery(INSERTED)) {
      while (row.next()) {
        inserted.put(row.getString("name"), row.getLong("rows"));
      }
    }
    return inserted;
  }
}
