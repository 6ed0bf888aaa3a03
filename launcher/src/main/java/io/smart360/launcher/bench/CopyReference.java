package io.smart360.launcher.bench;

import io.smart360.database.Login;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.PGConnection;

/**
 * The least that storing a run's rows must cost: binary COPY of exactly these rows into empty
 * tables with the same columns, checks, keys, indexes and foreign keys, by as many connections as
 * the run has workers.
 */
final class CopyReference {

  private static final String SCHEMA = "copy_reference";

  /** Foreign keys as they would be written; a key of a partition is its parent's. */
  private static final String FOREIGN_KEYS =
      """
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
             pg_get_constraintdef(c.oid) as definition
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and c.conparentid = 0 and c.connamespace = 'public'::regnamespace
      order by 1, 3
      """;

  private final Login superuser;

  CopyReference(Login superuser) {
    this.superuser = superuser;
  }

  private record ForeignKey(String child, String parent, String definition) {}

  /** Makes the tables anew, empty. Tables that others refer to come first. */
  List<WrittenRows.Table> prepare(List<WrittenRows.Table> written) throws SQLException {
    Map<String, WrittenRows.Table> byName = new LinkedHashMap<>();
    written.forEach(table -> byName.put(table.name(), table));
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      List<ForeignKey> keys = foreignKeys(statement);
      statement.execute("drop schema if exists " + SCHEMA + " cascade");
      statement.execute("create schema " + SCHEMA);
      for (String table : byName.keySet()) {
        statement.execute(
            "create table %s.%s (like public.%2$s including all)".formatted(SCHEMA, table));
      }
      // Names are looked up here first: a key to a table of the run is one to its copy.
      statement.execute("set search_path = " + SCHEMA + ", public");
      for (ForeignKey key : keys) {
        if (byName.containsKey(key.child())) {
          statement.execute(
              "alter table %s.%s add %s".formatted(SCHEMA, key.child(), key.definition()));
        }
      }
      return ordered(byName, keys);
    }
  }

  private static List<ForeignKey> foreignKeys(Statement statement) throws SQLException {
    statement.execute("set search_path = public");
    List<ForeignKey> keys = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(FOREIGN_KEYS)) {
      while (row.next()) {
        keys.add(
            new ForeignKey(
                row.getString("child"), row.getString("parent"), row.getString("definition")));
      }
    }
    return keys;
  }

  private static List<WrittenRows.Table> ordered(
      Map<String, WrittenRows.Table> tables, List<ForeignKey> keys) {
    Set<String> done = new LinkedHashSet<>();
    while (done.size() < tables.size()) {
      int before = done.size();
      for (String table : tables.keySet()) {
        boolean isReady =
            keys.stream()
                .filter(key -> key.child().equals(table) && !key.parent().equals(table))
                .map(ForeignKey::parent)
                .allMatch(parent -> done.contains(parent) || !tables.containsKey(parent));
        if (isReady) {
          done.add(table);
        }
      }
      if (done.size() == before) {
        throw new IllegalStateException(
            "Tables refer to each other in a circle: " + tables.keySet());
      }
    }
    return done.stream().map(tables::get).toList();
  }

  /** Brings the rows in, table by table; all connections work on the same table. */
  void copy(List<WrittenRows.Table> tables) {
    for (WrittenRows.Table table : tables) {
      CompletableFuture<?>[] parts =
          table.parts().stream()
              .map(part -> CompletableFuture.runAsync(() -> copyPart(table.name(), part)))
              .toArray(CompletableFuture[]::new);
      try {
        CompletableFuture.allOf(parts).join();
      } catch (CompletionException e) {
        throw new IllegalStateException(table.name() + " cannot be copied", e.getCause());
      }
    }
  }

  private void copyPart(String table, Path part) {
    try (Connection connection = superuser.connect();
        InputStream rows = Files.newInputStream(part)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy %s.%s from stdin (format binary)".formatted(SCHEMA, table), rows);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
