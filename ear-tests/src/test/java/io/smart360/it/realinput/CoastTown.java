package io.smart360.it.realinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smart360.it.system.RestUser;
import io.smart360.it.system.RestUser.Answer;
import io.smart360.it.system.SystemUnderTest;
import io.smart360.launcher.demo.population.SeedFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the staff of the utility do, from the price list to the calculated bills. */
final class CoastTown {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int BULK = 500;

  private final SystemUnderTest system;
  private final CoastRecords records;

  CoastTown(SystemUnderTest system, CoastRecords records) {
    this.system = system;
    this.records = records;
  }

  /** Enters the price list; a second user puts it in force. */
  void enterPrices() {
    RestUser manager = user("mona.manager");
    String file = CoastRecords.resource("santa-monica-water.yaml");
    Answer entered = ok(manager.post("tariffs", "text/yaml", file));
    for (JsonNode number : entered.json().get("versions")) {
      String version = "tariffs/SMC-WATER/versions/" + number.asInt();
      ok(user("uma.utility").post(version + "/approval", Map.of()));
    }
    ok(manager.put("plans/SMC-STANDARD/tariffs/SMC-WATER", Map.of()));
  }

  /** Has all meters read on the last day of April, the readings brought in, judged, accepted. */
  void readMeters(List<SampleRow> rows) {
    RestUser supervisor = user("rob.reading");
    long cycle = planReadCycle(supervisor);
    ok(supervisor.post("read-cycles/" + cycle + "/opening", Map.of()));
    bringIn(supervisor, rows);
    awaitAnswer(
        supervisor,
        "read-cycles/" + cycle,
        answer -> {
          JsonNode progress = answer.path("progress");
          return progress.path("pending").asLong() == drawn(supervisor, cycle)
              && progress.path("collected").asLong() == rows.size();
        });
    accept(supervisor, cycle, "PENDING");
    accept(supervisor, cycle, "SUSPECT");
    ok(supervisor.post("read-cycles/" + cycle + "/closing?estimate=false", Map.of()));
  }

  private long planReadCycle(RestUser supervisor) {
    Map<String, ?> plan =
        Map.of(
            "name", "Coast 2016-04",
            "starts_on", "2016-04-25",
            "ends_on", "2016-05-05",
            "scheduled_on", "2016-04-30",
            "bill_cycle", records.billCycleId(),
            "routes", List.of(Map.of("id", records.routeId())));
    return ok(supervisor.post("read-cycles", plan)).json().get("id").asLong();
  }

  private static void bringIn(RestUser supervisor, List<SampleRow> rows) {
    String file =
        rows.stream()
            .map(row -> row.number() + ",1,04/30/2016," + row.use().toPlainString() + "\n")
            .collect(Collectors.joining("", "meter_no,register_no,reading_date,reading\n", ""));
    Answer received = ok(supervisor.post("reading-imports?file_name=coast.csv", "text/csv", file));
    JsonNode done =
        awaitAnswer(
            supervisor,
            "reading-imports/" + received.json().get("id").asLong(),
            answer -> !List.of("RECEIVED", "RUNNING").contains(answer.path("state").asString()));
    assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("LOADED");
    assertThat(done.path("rowsLoaded").asInt()).isEqualTo(rows.size());
  }

  private static long drawn(RestUser supervisor, long cycle) {
    return ok(supervisor.get("readings/counts?cycle=" + cycle)).json().path("pending").asLong();
  }

  /** Accepts, in bulk, all that waits in a list. */
  private static void accept(RestUser supervisor, long cycle, String tab) {
    JsonNode page =
        ok(supervisor.get("readings?tab=" + tab + "&cycle=" + cycle + "&size=" + BULK)).json();
    List<Map<String, Long>> readings =
        page.valueStream()
            .map(
                row ->
                    Map.of(
                        "reading", row.path("readingId").asLong(),
                        "version", row.path("stateVersion").asLong()))
            .toList();
    if (!readings.isEmpty()) {
      Map<String, ?> decision =
          Map.of("readings", readings, "reason", "Seen at the meter, as the city billed it");
      ok(supervisor.post("readings/acceptances", decision));
    }
  }

  /** Makes a run for March and April and has it calculated; returns its id. */
  long calculateBills() {
    RestUser administrator = user("ada.admin");
    Map<String, ?> order =
        Map.of(
            "cycle", records.billCycleId(),
            "first_day", "2016-03-01",
            "last_day", "2016-04-30",
            "bill_on", "2016-05-01",
            "missing", "HOLD");
    long run = ok(administrator.post("bill-runs", order)).json().get("id").asLong();
    ok(administrator.post("bill-runs/" + run + "/check", Map.of()));
    ok(administrator.post("bill-runs/" + run + "/start", Map.of()));
    JsonNode details =
        awaitAnswer(
            administrator,
            "bill-runs/" + run,
            answer ->
                List.of("GENERATED", "GENERATED_WITH_ERRORS", "FAILED")
                    .contains(answer.path("run").path("state").asString()));
    assertThat(details.path("run").path("state").asString())
        .as(
            "%s; exceptions: %s",
            details, administrator.get("bill-runs/" + run + "/exceptions?size=5").body())
        .isEqualTo("GENERATED");
    return run;
  }

  private RestUser user(String name) {
    return RestUser.signedIn(
        system.address(),
        name + "@" + CoastRecords.TENANT + ".example",
        new SeedFile("password.properties").properties().getProperty("password"));
  }

  private static JsonNode awaitAnswer(RestUser user, String path, Predicate<JsonNode> isThere) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> ok(user.get(path)).json(), isThere);
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status() / 100).as(answer.toString()).isEqualTo(2);
    return answer;
  }
}
