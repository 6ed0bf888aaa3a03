package io.smart360.launcher;

import io.smart360.database.Invariants;
import io.smart360.database.Invariants.Violation;
import io.smart360.launcher.bench.BenchOptions;
import io.smart360.launcher.bench.BenchSite;
import io.smart360.launcher.bench.BillRunBench;
import io.smart360.launcher.demo.Demo;
import io.smart360.launcher.demo.DemoOptions;
import io.smart360.launcher.demo.DemoOptions.WhenDone;
import io.smart360.launcher.demo.DemoSite;
import io.smart360.launcher.office.StepFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./smart360 COMMAND}: what an operator types. */
public final class Main {

  private static final String HELP =
      """
      SMART360 - customer information and billing for utilities

      ./smart360 demo [--accounts N] [--exit]   bill a demo utility end to end and stay up
      ./smart360 serve                          start the system and stay up
      ./smart360 verify                         check the invariants of all records
      ./smart360 rate-cases --tariffs FILE_OR_DIR --cases cases.csv --out results.csv
                                                compare tariff files with expected bills
      ./smart360 bench bill-run [--accounts N] [--pairs P] [--json FILE]
                                                measure a bill run beside COPY of its rows
      ./smart360 help                           this text

      Settings come from the environment, from smart360.properties in SMART360_HOME
      (default ~/.smart360), or from built-in defaults:
      """;

  private Main() {}

  /** Libraries that tell of their own work; the operator sees ours. */
  private static final List<Logger> CHATTERERS =
      List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("PayaraMicro"));

  public static void main(String[] arguments) {
    CHATTERERS.forEach(logger -> logger.setLevel(Level.WARNING));
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err) {
    String command = arguments.isEmpty() ? "help" : arguments.get(0);
    List<String> options = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      return switch (command) {
        case "demo" -> demo(options, out);
        case "serve" -> serve(options, out);
        case "verify" -> verify(options, out);
        case "bench" -> bench(options, out);
        case "rate-cases" -> RateCases.run(options, out, err);
        case "help", "--help", "-h" -> help(out);
        default ->
            throw new CannotStart(
                "There is no command '" + command + "'; ./smart360 help lists the commands.");
      };
    } catch (StepFailed e) {
      err.println(e.getMessage());
      return 1;
    } catch (CannotStart e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static int help(PrintStream out) {
    out.print(HELP);
    Arrays.stream(Setting.values()).map(Setting::help).forEach(out::println);
    return 0;
  }

  private static int serve(List<String> options, PrintStream out) {
    requireNone(options);
    Settings settings = Settings.read();
    try (Database database = Database.open(settings);
        Server server = Server.start(settings, database)) {
      out.println("SMART360 is up: " + server.address());
      server.awaitStop();
    }
    return 0;
  }

  private static int demo(List<String> options, PrintStream out) {
    DemoOptions chosen = DemoOptions.parse(options);
    // Each run of the demo bills another period: its tenants' clock is moved.
    System.setProperty(Setting.CLOCK_MOVABLE.property(), "true");
    Settings settings = Settings.read();
    try (Database database = Database.open(settings)) {
      Demo demo = new Demo(chosen, new DemoSite(database.owner(), settings.home(), out));
      demo.load();
      try (Server server = Server.start(settings, database)) {
        boolean green = demo.run(server.address());
        if (chosen.whenDone() == WhenDone.STAY_UP) {
          server.awaitStop();
        }
        return green ? 0 : 1;
      }
    } catch (SQLException e) {
      throw new CannotStart("The database failed: " + e.getMessage(), e);
    }
  }

  private static int bench(List<String> options, PrintStream out) {
    BenchOptions chosen = BenchOptions.parse(options);
    if (Settings.read().isSet(Setting.DB_URL)) {
      throw new CannotStart(
          "A benchmark has a PostgreSQL of its own: unset " + Setting.DB_URL.environmentVariable());
    }
    try (ScratchHome home = ScratchHome.make()) {
      Settings settings = Settings.read();
      try (Database database = Database.open(settings)) {
        BenchSite site =
            new BenchSite(
                database.superuser().orElseThrow(), database.owner(), home.directory(), out);
        BillRunBench bench = new BillRunBench(chosen, site);
        bench.load();
        try (Server server = Server.start(settings, database)) {
          return bench.run(server.address()) ? 0 : 1;
        }
      }
    } catch (SQLException | IOException e) {
      throw new CannotStart("The benchmark failed: " + e.getMessage(), e);
    }
  }

  private static int verify(List<String> options, PrintStream out) {
    requireNone(options);
    try (Database database = Database.open(Settings.read())) {
      List<Violation> violations = database.violations();
      violations.forEach(out::println);
      out.println(
          violations.isEmpty()
              ? "All " + Invariants.ALL.size() + " invariants hold."
              : violations.size() + " violations.");
      return violations.isEmpty() ? 0 : 1;
    }
  }

  private static void requireNone(List<String> options) {
    if (!options.isEmpty()) {
      throw new CannotStart("Unknown option: " + String.join(" ", options));
    }
  }
}
