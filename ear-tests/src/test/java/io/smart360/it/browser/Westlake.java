package io.smart360.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.database.Login;
import io.smart360.it.system.RestUser;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The records of the demo utility: its ids, and a second month read but not yet decided on. */
final class Westlake {

  static final String PASSWORD = "Try-SMART360-now";

  /** Readings that are far too high, so that a validator has something to decide. */
  static final int SUSPECTS = 8;

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final BigDecimal FAR_TOO_HIGH = new BigDecimal("700");

  private final URI server;
  private final Login owner;

  Westlake(URI server, Login owner) {
    this.server = server;
    this.owner = owner;
  }

  /** What the query finds in its first column, read as the role that passes the wall. */
  List<String> values(String query) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  String value(String query) {
    return values(query).get(0);
  }

  /** The same, of the records of a tenant. */
  String valueOf(String tenant, String query) {
    return value(
        query.formatted(value("select tenant_id from tenant where code = '" + tenant + "'")));
  }

  String closedRun() {
    return valueOf(
        "westlake",
        "select id from bill_run where tenant_id = %s and state = 'CLOSED' order by id limit 1");
  }

  /** The runs of the utility, the dry ones too. */
  List<String> runs() {
    return values(
        "select id from bill_run where tenant_id ="
            + " (select tenant_id from tenant where code = 'westlake') order by id");
  }

  /** The states of all runs that nobody is working on. */
  String states() {
    return valueOf(
        "westlake",
        "select string_agg(number || ' ' || state, ', ' order by id) from bill_run"
            + " where tenant_id = %s and state in ('CLOSED', 'CONSUMERS_READY', 'SIMULATED')");
  }

  /** An issued bill of a consumer who reads English. */
  String bill() {
    return valueOf(
        "westlake",
        "select min(b.id) from bill b join account a on a.tenant_id = b.tenant_id"
            + " and a.id = b.account_id join consumer c on c.tenant_id = a.tenant_id"
            + " and c.id = a.consumer_id"
            + " where b.tenant_id = %s and b.state = 'ISSUED' and c.language = 'en'");
  }

  String consumerOfBill() {
    return value(
        "select c.name from bill b"
            + " join account a on a.tenant_id = b.tenant_id and a.id = b.account_id"
            + " join consumer c on c.tenant_id = a.tenant_id and c.id = a.consumer_id"
            + " where b.id = "
            + bill());
  }

  /** A reading an issued bill rests on. */
  String billedReading() {
    return valueOf("westlake", "select min(present_id) from segment_reading where tenant_id = %s");
  }

  /** A reading that waits for a validator. */
  String suspectReading() {
    return valueOf(
        "westlake", "select max(id) from meter_reading where tenant_id = %s and state = 'PENDING'");
  }

  String meterOf(String reading) {
    return value(
        "select m.number"
            + " from meter_reading r"
            + " join register g on g.tenant_id = r.tenant_id and g.id = r.register_id"
            + " join meter m on m.tenant_id = g.tenant_id and m.id = g.meter_id where r.id = "
            + reading);
  }

  /** Who held the connection of a reading's meter on its day. */
  String consumerOf(String reading) {
    return value(
        """
        select c.name
        from meter_reading r
        join register g on g.tenant_id = r.tenant_id and g.id = r.register_id
        join meter_installation i on i.tenant_id = g.tenant_id and i.meter_id = g.meter_id
        join connection_holding h on h.tenant_id = i.tenant_id
             and h.connection_id = i.connection_id and r.read_on >= h.held_start
             and r.read_on < coalesce(h.held_end, 'infinity')
        join account a on a.tenant_id = h.tenant_id and a.id = h.account_id
        join consumer c on c.tenant_id = a.tenant_id and c.id = a.consumer_id
        where r.id = %s
        """
            .formatted(reading));
  }

  /** Gives somebody of the utility another language, from the next sign-in on. */
  void letRead(String name, String language) {
    change(
        "update app_user set language = '%s' where email = '%s@westlake.example'"
            .formatted(language, name));
  }

  private void change(String command) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(command);
    } catch (SQLException e) {
      throw new IllegalStateException(command, e);
    }
  }

  /**
   * Lets the next month pass and its meters be read: most as usual, some far too high, the last one
   * not at all. The rules have judged; no person has decided, and no bill run is there.
   */
  void readNextMonth() {
    LocalDate end =
        LocalDate.parse(
            valueOf("westlake", "select next_period_end from bill_cycle where tenant_id = %s"));
    change(
        "update tenant set clock_at = timestamptz '%s 15:00:00+00' where code = 'westlake'"
            .formatted(end.plusDays(1)));
    RestUser supervisor = RestUser.signedIn(server, "rob.reading@westlake.example", PASSWORD);
    long cycle = planned(supervisor, end);
    ok(supervisor.post("read-cycles/" + cycle + "/opening", Map.of()));
    RestUser.Answer sent =
        supervisor.post("reading-imports?file_name=" + end + ".csv", "text/csv", readings(end));
    ok(sent);
    long load = sent.json().get("id").asLong();
    awaitThat(
        () -> {
          JsonNode row = supervisor.get("reading-imports/" + load).json();
          assertThat(row.get("state").asString()).as(row.toString()).startsWith("LOADED");
        });
    awaitThat(
        () -> {
          JsonNode counts = supervisor.get("readings/counts?cycle=" + cycle).json();
          assertThat(counts.get("suspect").asLong()).isGreaterThanOrEqualTo(SUSPECTS);
          assertThat(unjudged()).isZero();
        });
  }

  private long unjudged() {
    return Long.parseLong(
        valueOf(
            "westlake",
            "select count(*) from meter_reading where tenant_id = %s and state = 'COLLECTED'"));
  }

  private long planned(RestUser supervisor, LocalDate day) {
    List<Map<String, Long>> routes =
        values(
                "select id from route where tenant_id ="
                    + " (select tenant_id from tenant where code = 'westlake') order by code")
            .stream()
            .map(id -> Map.of("id", Long.valueOf(id)))
            .toList();
    RestUser.Answer made =
        supervisor.post(
            "read-cycles",
            Map.of(
                "name", "Western " + day,
                "starts_on", day.minusDays(5).toString(),
                "ends_on", day.plusDays(5).toString(),
                "scheduled_on", day.toString(),
                "bill_cycle",
                    Long.valueOf(
                        valueOf("westlake", "select id from bill_cycle where tenant_id = %s")),
                "routes", routes));
    ok(made);
    return made.json().get("id").asLong();
  }

  /** A file of handhelds: number, register, day, time, value, how it went, by whom. */
  private String readings(LocalDate day) {
    List<String> rows =
        values(
            """
            select m.number || ',' || r.number || ',%s,09:30,'
                   || (last.value + case when row_number() over (order by m.number) <= %d
                                         then %s else coalesce(last.use, 1) end)
                   || ',NORMAL,OK,reader-1,'
            from connection c
            join meter_installation i on i.tenant_id = c.tenant_id and i.connection_id = c.id
                 and i.removed_on is null
            join meter m on m.tenant_id = i.tenant_id and m.id = i.meter_id
            join register r on r.tenant_id = m.tenant_id and r.meter_id = m.id
                 and r.valid_end is null
            join connection_holding h on h.tenant_id = c.tenant_id and h.connection_id = c.id
                 and h.held_end is null
            cross join lateral (
              select value, use from meter_reading
              where tenant_id = r.tenant_id and register_id = r.id and value is not null
                and state in ('BILLED', 'PASSED', 'ADJUSTED', 'ESTIMATED')
              order by read_on desc, id desc limit 1) last
            where c.tenant_id = (select tenant_id from tenant where code = 'westlake')
              and last.value between 1 and 80000 and last.use > 0
            order by m.number
            """
                .formatted(day, SUSPECTS, FAR_TOO_HIGH));
    return "meter_no,register_no,reading_date,reading_time,reading,status,reason,reader,note\n"
        + String.join("\n", rows.subList(0, rows.size() - 1))
        + "\n";
  }

  private static void ok(RestUser.Answer answer) {
    assertThat(answer.status() / 100).as(answer.toString()).isEqualTo(2);
  }

  private static void awaitThat(Runnable check) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(check::run);
  }
}
