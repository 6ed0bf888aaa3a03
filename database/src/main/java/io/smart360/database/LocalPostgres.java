package io.smart360.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own, run from a data directory, for the time when no other is configured.
 *
 * <p>It keeps what it acknowledges (fsync, synchronous commit, checksums), asks everyone for a
 * password and listens on this machine alone. A process left behind by a killed launcher is stopped
 * before the directory is used again.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres postgres;
  private final String password;

  private LocalPostgres(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts on the directory {@code home/postgres}, which is made when it is missing.
   *
   * @param port 0 takes a free one
   */
  public static LocalPostgres start(Path home, int port, String password) throws IOException {
    Path directory = home.resolve("postgres");
    stopLeftOver(directory);
    Path secret = writeSecret(home, password);
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory)
              .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
              .setCleanDataDirectory(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setConnectConfig("password", password)
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", secret.toString())
              .setServerConfig("listen_addresses", "localhost")
              .setServerConfig("max_connections", "100")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("checkpoint_timeout", "15min")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on");
      if (port != 0) {
        builder.setPort(port);
      }
      return new LocalPostgres(builder.start(), password);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /** The superuser's login to the database {@code postgres}. */
  public Login superuser() {
    return login("postgres");
  }

  /** The superuser's login to the named database. */
  public Login login(String database) {
    String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    return new Login(url, SUPERUSER, password);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private static Path writeSecret(Path home, String password) throws IOException {
    Files.createDirectories(home);
    Path secret =
        Files.createTempFile(
            home,
            "first-start",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(secret, password);
  }

  private static void stopLeftOver(Path directory) throws IOException {
    Path pidFile = directory.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> left =
        lines.isEmpty()
            ? Optional.empty()
            : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    if (left.isPresent()) {
      interrupt(left.get());
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. */
  private static void interrupt(ProcessHandle process) throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the former PostgreSQL was stopping", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException("The former PostgreSQL (process " + process.pid() + ") still runs", e);
    }
  }
}
