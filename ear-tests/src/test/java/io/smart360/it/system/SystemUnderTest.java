package io.smart360.it.system;

import io.smart360.database.Login;
import io.smart360.database.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One installation of the product: a home directory, two ports, and the process that runs on them
 * now. It is the distribution that operators run, started by the same command.
 */
public final class SystemUnderTest implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path distribution;
  private final Path home;
  private final int httpPort;
  private final int databasePort;
  private final Map<String, String> settings = new HashMap<>();
  private Process process;
  private long upBefore;

  private SystemUnderTest(Path distribution, Path home) {
    this.distribution = distribution;
    this.home = home;
    this.httpPort = freePort();
    this.databasePort = freePort();
  }

  /** The distribution of this build, installed afresh; nothing runs yet. */
  public static SystemUnderTest installed() {
    return installed(Path.of(System.getProperty("smart360.distribution")));
  }

  static SystemUnderTest installed(Path distribution) {
    try {
      return new SystemUnderTest(distribution, Files.createTempDirectory("smart360-system"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets an environment variable for what is started from now on. */
  public SystemUnderTest with(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  /**
   * Runs a command to its end and returns its exit status; what it prints is in the console log.
   */
  public int run(String... arguments) {
    try {
      Process command = launch(arguments);
      if (!command.waitFor(20, TimeUnit.MINUTES)) {
        command.destroyForcibly();
        throw new AssertionError("Still running after 20 minutes: " + String.join(" ", arguments));
      }
      return command.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts the server and waits until it answers. */
  public SystemUnderTest start() {
    begin();
    return awaitUp();
  }

  /** Starts the server and does not wait: its jobs may work before it answers. */
  public void begin() {
    upBefore = timesUp();
    process = launch("serve");
  }

  /** Waits until the server that began answers. */
  public SystemUnderTest awaitUp() {
    Instant tooLate = Instant.now().plus(PATIENCE);
    while (timesUp() == upBefore) {
      if (!process.isAlive() || Instant.now().isAfter(tooLate)) {
        process.destroyForcibly();
        throw new AssertionError("The server did not start:\n" + console() + "\n" + serverLog());
      }
      pause();
    }
    return this;
  }

  private long timesUp() {
    return console().lines().filter(line -> line.startsWith("SMART360 is up")).count();
  }

  /** kill -9: nothing gets the chance to tidy up. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM, as an operator or systemd stops it; returns the exit status. */
  public int stop() {
    process.destroy();
    return awaitEnd();
  }

  private int awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The server did not stop within a minute");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI address() {
    return URI.create("http://localhost:" + httpPort + "/");
  }

  public Path home() {
    return home;
  }

  /** The role that passes the wall: for preparing records and for the invariants. */
  public Login owner() {
    String role = Roles.STANDARD.owner();
    return new Login(
        "jdbc:postgresql://localhost:" + databasePort + "/smart360",
        role,
        read(home.resolve("secrets").resolve(role)));
  }

  /** All that was printed on the terminal so far. */
  public String console() {
    Path console = home.resolve("console.txt");
    return Files.exists(console) ? read(console) : "";
  }

  /** What the server logged; for the message of a failing test. */
  public String serverLog() {
    Path log = home.resolve("logs").resolve("node-" + httpPort + ".0.log");
    return Files.exists(log) ? read(log) : "";
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
  }

  private Process launch(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                distribution.resolve("smart360.jar").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.txt").toFile()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SMART360_"));
    environment.put("SMART360_HOME", home.toString());
    environment.put("SMART360_HTTP_PORT", Integer.toString(httpPort));
    environment.put("SMART360_DB_PORT", Integer.toString(databasePort));
    environment.put("SMART360_CLOCK_MOVABLE", "true");
    environment.putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
