package io.smart360.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A migrated database of its own for one test class, on one throw-away PostgreSQL a JVM. Making one
 * takes a fraction of a second: it is a copy of a template.
 */
public final class ScratchDatabase implements AutoCloseable {

  private static final String PASSWORD = "scratch";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Cluster cluster;
  private final String name;

  private ScratchDatabase(Cluster cluster, String name) {
    this.cluster = cluster;
    this.name = name;
  }

  /** A fresh migrated database. */
  public static ScratchDatabase create() throws SQLException {
    Cluster cluster = Cluster.running();
    String name = "scratch_" + COUNT.incrementAndGet();
    cluster.execute(
        "create database " + name + " template migrated owner " + Roles.STANDARD.owner());
    return new ScratchDatabase(cluster, name);
  }

  /** The role that migrates and passes the wall. */
  public Login owner() {
    return login(Roles.STANDARD.owner());
  }

  /** The role the application uses. */
  public Login app() {
    return login(Roles.STANDARD.app());
  }

  /** The role reports use. */
  public Login read() {
    return login(Roles.STANDARD.read());
  }

  /** The role that registers tenants. */
  public Login platform() {
    return login(Roles.STANDARD.platform());
  }

  private Login login(String role) {
    return cluster.postgres.login(name).as(role, PASSWORD);
  }

  @Override
  public void close() throws SQLException {
    cluster.execute("drop database " + name + " with (force)");
  }

  /** One PostgreSQL for all test classes of a JVM. */
  private static final class Cluster {

    private static Cluster running;

    private final LocalPostgres postgres;

    private Cluster(LocalPostgres postgres) {
      this.postgres = postgres;
    }

    static synchronized Cluster running() throws SQLException {
      if (running == null) {
        running = start();
      }
      return running;
    }

    private static Cluster start() throws SQLException {
      try {
        Path home = Files.createTempDirectory("smart360-scratch");
        Cluster cluster = new Cluster(LocalPostgres.start(home, 0, PASSWORD));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.stop(home)));
        cluster.prepare();
        return cluster;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void prepare() throws SQLException {
      Roles roles = Roles.STANDARD;
      roles.create(
          postgres.superuser(),
          Map.of(
              roles.owner(), PASSWORD,
              roles.app(), PASSWORD,
              roles.read(), PASSWORD,
              roles.platform(), PASSWORD));
      execute("create database migrated owner " + roles.owner());
      Migrations.run(postgres.login("migrated").as(roles.owner(), PASSWORD), roles);
    }

    synchronized void execute(String command) throws SQLException {
      try (Connection connection = postgres.superuser().connect();
          Statement statement = connection.createStatement()) {
        statement.execute(command);
      }
    }

    private void stop(Path home) {
      try {
        postgres.close();
        try (Stream<Path> files = Files.walk(home)) {
          files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
