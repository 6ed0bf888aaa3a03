package io.smart360.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import io.smart360.database.Login;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Payara Micro with the application deployed, listening on one HTTP port and nothing else. */
final class Server implements AutoCloseable {

  private static final List<String> BEFORE_BOOT =
      List.of(
          // No data grid: it would open ports, and nothing of ours lives in it.
          "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
          // Without the grid, timers need another store. Ours only tick; due work is a row.
          "configs.config.server-config.ejb-container.ejb-timer-service.ejb-timer-service=Dummy");

  private static final Logger SERVER_LOG = Logger.getLogger("PayaraMicro");

  private final PayaraMicroRuntime runtime;
  private final URI address;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Server(PayaraMicroRuntime runtime, URI address) {
    this.runtime = runtime;
    this.address = address;
  }

  static Server start(Settings settings, Database database) {
    int port = settings.port(Setting.HTTP_PORT);
    String host = settings.text(Setting.HTTP_ADDRESS);
    requireFree(host, port);
    configure(settings, database);
    try {
      AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();
      PayaraMicroRuntime runtime = boot(settings, commands);
      ClusterCommandResult result =
          commands
              .get()
              .run("deploy", "--name", "smart360", distribution("smart360.ear").toString());
      if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
        runtime.shutdown();
        throw new CannotStart(
            "The application did not start: "
                + result.getOutput()
                + ". See "
                + ServerLog.path(settings)
                + ".",
            result.getFailureCause());
      }
      return new Server(runtime, URI.create("http://" + shown(host) + ":" + port + "/"));
    } catch (BootstrapException e) {
      throw new CannotStart("The server did not start: " + e.getMessage(), e);
    }
  }

  private static PayaraMicroRuntime boot(
      Settings settings, AtomicReference<AdminCommandRunner> commands) throws BootstrapException {
    Path directory = emptied(settings);
    PayaraMicroBoot micro =
        PayaraMicro.getInstance()
            .setHttpPort(settings.port(Setting.HTTP_PORT))
            .setNoCluster(true)
            .setRootDir(directory.toFile())
            .setLogPropertiesFile(ServerLog.configuration(settings, directory).toFile())
            .setPreBootHandler(runner -> prepare(runner, settings.text(Setting.HTTP_ADDRESS)))
            .setPostBootHandler(commands::set);
    micro.addLibrary(distribution("ear-support/deployment-javaee-full.jar").toFile());
    micro.addLibrary(distribution("ear-support/appclient-connector.jar").toFile());
    return micro.bootStrap();
  }

  private static void prepare(AdminCommandRunner runner, String host) {
    BEFORE_BOOT.forEach(setting -> runner.run("set", setting));
    runner.run(
        "set",
        "configs.config.server-config.network-config.network-listeners.network-listener"
            + ".http-listener.address="
            + host);
  }

  /** What the application reads through MicroProfile Config. */
  private static void configure(Settings settings, Database database) {
    Login application = database.application();
    Secrets secrets = new Secrets(settings.home());
    Properties system = System.getProperties();
    settings.fromFile().forEach((name, value) -> system.putIfAbsent(name, value));
    system.setProperty("smart360.db.url", application.url() + "?reWriteBatchedInserts=true");
    system.setProperty("smart360.db.user", application.user());
    system.setProperty("smart360.db.password", application.password());
    system.setProperty(
        "smart360.clock.movable", Boolean.toString(settings.isOn(Setting.CLOCK_MOVABLE)));
    system.setProperty("smart360.token.signing-key", secrets.tokenSigningKey());
    system.setProperty("mp.jwt.verify.publickey", secrets.tokenPublicKey());
    system.putIfAbsent("smart360.files.directory", settings.home().resolve("files").toString());
  }

  /** A node's own directory; what a former deployment left there would stop the next boot. */
  private static Path emptied(Settings settings) {
    Path directory =
        settings.home().resolve("node-" + settings.port(Setting.HTTP_PORT)).toAbsolutePath();
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new CannotStart(directory + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static void requireFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new CannotStart(
          "Port " + port + " on " + host + " is not free; set SMART360_HTTP_PORT to another one.",
          e);
    }
  }

  private static String shown(String host) {
    return host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
  }

  static Path distribution(String name) {
    try {
      Path jar = Path.of(Server.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling(name);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  URI address() {
    return address;
  }

  /** Returns when the process is told to end (SIGTERM, Ctrl+C). */
  void awaitStop() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (stopped.getCount() == 0) {
      return;
    }
    // While it stops the server prints what it still knows; the terminal is the operator's.
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      runtime.shutdown();
    } catch (IllegalStateException stoppedAlready) {
      // The server stops by a hook of its own too; it was faster.
      stopped.countDown();
    } catch (BootstrapException e) {
      throw new CannotStart("The server did not stop cleanly: " + e.getMessage(), e);
    } finally {
      // A hook of the server's own finds it stopped and would say so, whatever the level.
      SERVER_LOG.setFilter(record -> false);
      System.setOut(terminal);
      stopped.countDown();
    }
  }
}
