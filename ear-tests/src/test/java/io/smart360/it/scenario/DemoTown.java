package io.smart360.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.database.Invariants;
import io.smart360.it.system.RestUser;
import io.smart360.it.system.SystemUnderTest;
import io.smart360.launcher.demo.Demo;
import io.smart360.launcher.demo.DemoOptions;
import io.smart360.launcher.demo.DemoSite;
import io.smart360.launcher.demo.population.SeedFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The demo utility in a running system, and what its staff do in it. */
final class DemoTown {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SystemUnderTest system;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Demo demo;

  DemoTown(SystemUnderTest system, int accounts) {
    this.system = system;
    this.demo =
        new Demo(
            new DemoOptions(accounts, DemoOptions.WhenDone.EXIT),
            new DemoSite(
                system.owner(),
                system.home(),
                new PrintStream(printed, true, StandardCharsets.UTF_8)));
    demo.load();
  }

  /** Bills the next period from the readings file to the printed bills. */
  void billNextPeriod() throws SQLException {
    assertThat(demo.run(system.address())).as(this::printed).isTrue();
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  RestUser administrator() {
    return user("ada.admin");
  }

  RestUser supervisor() {
    return user("sam.supervisor");
  }

  RestUser user(String name) {
    return user(name, "westlake");
  }

  RestUser user(String name, String tenant) {
    return RestUser.signedIn(
        system.address(),
        name + "@" + tenant + ".example",
        new SeedFile("password.properties").properties().getProperty("password"));
  }

  /** The first column of the only row, read as the owner role. */
  String value(String query) throws SQLException {
    try (Connection owner = system.owner().connect();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  long number(String query) throws SQLException {
    return Long.parseLong(value(query));
  }

  /** Changes records as the owner role; returns how many. */
  int change(String command) throws SQLException {
    try (Connection owner = system.owner().connect();
        Statement statement = owner.createStatement()) {
      return statement.executeUpdate(command);
    }
  }

  /** A quick run of the cycle's next period, ready to start; returns its id. */
  long readyRun() throws SQLException {
    long cycle = number("select id from bill_cycle where tenant_id = " + tenantId());
    LocalDate end =
        LocalDate.parse(value("select next_period_end from bill_cycle where id = " + cycle));
    RestUser.Answer made =
        administrator()
            .post(
                "bill-runs",
                Map.of(
                    "cycle", cycle,
                    "first_day", end.minusMonths(1).plusDays(1).toString(),
                    "last_day", end.toString(),
                    "bill_on", end.plusDays(1).toString(),
                    "missing", "HOLD"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    long run = made.json().get("id").asLong();
    RestUser.Answer checked = administrator().post("bill-runs/" + run + "/check", Map.of());
    assertThat(checked.status()).as(checked.toString()).isEqualTo(200);
    return run;
  }

  long tenantId() throws SQLException {
    return number("select tenant_id from tenant where code = 'westlake'");
  }

  String stateOf(long run) throws SQLException {
    return value("select state from bill_run where id = " + run);
  }

  /** Waits until the run is in one of the states; what it waits for happens without anybody. */
  void awaitState(long run, Set<String> states) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> assertThat(states).contains(stateOf(run)));
  }

  /** Reviews, submits and approves a generated run, each by whose work it is. */
  void approve(long run) {
    RestUser administrator = administrator();
    ok(administrator.post("bill-runs/" + run + "/review", Map.of()));
    for (int point : new int[] {5, 6, 8, 9, 11}) {
      ok(administrator.put("bill-runs/" + run + "/checklist/" + point, Map.of("comment", "Seen")));
    }
    RestUser supervisor = supervisor();
    for (var bill : supervisor.get("bill-runs/" + run + "/sample").json()) {
      ok(supervisor.post("bills/" + bill.asLong() + "/review", Map.of()));
    }
    ok(administrator.post("bill-runs/" + run + "/submission", Map.of()));
    ok(supervisor.post("bill-runs/" + run + "/approval", Map.of("comment", "Approved")));
  }

  private static void ok(RestUser.Answer answer) {
    assertThat(answer.status() / 100).as(answer.toString()).isEqualTo(2);
  }

  void invariantsHold() throws SQLException {
    assertThat(Invariants.violations(system.owner())).isEmpty();
  }
}
