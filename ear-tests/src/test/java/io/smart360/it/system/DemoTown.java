package io.smart360.it.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.database.Invariants;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The demo utility in a running system, and what its staff do in it. */
public final class DemoTown {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SystemUnderTest system;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Demo demo;

  public DemoTown(SystemUnderTest system, int accounts) {
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

  /** The installation it lives in. */
  public SystemUnderTest system() {
    return system;
  }

  /** Bills the next period from the readings file to the printed bills. */
  public void billNextPeriod() throws SQLException {
    assertThat(demo.run(system.address())).as(this::printed).isTrue();
  }

  public String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  public RestUser administrator() {
    return user("ada.admin");
  }

  public RestUser supervisor() {
    return user("sam.supervisor");
  }

  public RestUser user(String name) {
    return user(name, "westlake");
  }

  public RestUser user(String name, String tenant) {
    return RestUser.signedIn(
        system.address(),
        name + "@" + tenant + ".example",
        new SeedFile("password.properties").properties().getProperty("password"));
  }

  /** The first column of the only row, read as the owner role. */
  public String value(String query) throws SQLException {
    try (Connection owner = system.owner().connect();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  public long number(String query) throws SQLException {
    return Long.parseLong(value(query));
  }

  /** Changes records as the owner role; returns how many. */
  public int change(String command) throws SQLException {
    try (Connection owner = system.owner().connect();
        Statement statement = owner.createStatement()) {
      return statement.executeUpdate(command);
    }
  }

  /** A quick run of the cycle's next period, ready to start; returns its id. */
  public long readyRun() throws SQLException {
    RestUser.Answer made = administrator().post("bill-runs", nextPeriod());
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    long run = made.json().get("id").asLong();
    RestUser.Answer checked = administrator().post("bill-runs/" + run + "/check", Map.of());
    assertThat(checked.status()).as(checked.toString()).isEqualTo(200);
    return run;
  }

  /** What a quick run of the cycle's next period is asked for with. */
  public Map<String, Object> nextPeriod() throws SQLException {
    long cycle = number("select id from bill_cycle where tenant_id = " + tenantId());
    LocalDate end =
        LocalDate.parse(value("select next_period_end from bill_cycle where id = " + cycle));
    return Map.of(
        "cycle", cycle,
        "first_day", end.minusMonths(1).plusDays(1).toString(),
        "last_day", end.toString(),
        "bill_on", end.plusDays(1).toString(),
        "missing", "HOLD");
  }

  /** Starts a run; accounts whose readings are missing are held. */
  public void start(long run) {
    ok(administrator().post("bill-runs/" + run + "/start?without_missing=true", Map.of()));
  }

  public long tenantId() throws SQLException {
    return number("select tenant_id from tenant where code = 'westlake'");
  }

  public String stateOf(long run) throws SQLException {
    return value("select state from bill_run where id = " + run);
  }

  /** Waits until the run is in one of the states; what it waits for happens without anybody. */
  public void awaitState(long run, Set<String> states) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> assertThat(states).contains(stateOf(run)));
  }

  /** Settles, reviews, submits and approves a generated run, each by whose work it is. */
  public void approve(long run) {
    RestUser administrator = administrator();
    leaveOutWhatIsHeld(administrator, run);
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

  /** Skips the accounts of blocking exceptions; one that stays would hold the approval back. */
  private static void leaveOutWhatIsHeld(RestUser administrator, long run) {
    Set<Long> skipped = new HashSet<>();
    for (var exception : administrator.get("bill-runs/" + run + "/exceptions?size=200").json()) {
      boolean blocks =
          exception.get("severity").asString().equals("BLOCK")
              && exception.get("state").asString().equals("OPEN");
      if (blocks && skipped.add(exception.get("accountId").asLong())) {
        ok(
            administrator.post(
                "bill-exceptions/" + exception.get("id").asLong() + "/skip",
                Map.of("reason", "To be cleared up first")));
      }
    }
  }

  private static void ok(RestUser.Answer answer) {
    assertThat(answer.status() / 100).as(answer.toString()).isEqualTo(2);
  }

  public void invariantsHold() throws SQLException {
    assertThat(Invariants.violations(system.owner())).isEmpty();
  }
}
