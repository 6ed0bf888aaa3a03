package io.smart360.launcher.office;

import io.smart360.launcher.office.ReadingsFile.Written;
import io.smart360.launcher.office.Timetable.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One round of meter reading, as the supervisor of meter reading sees it. */
public final class MeterReading {

  private static final int DAYS_AROUND = 5;
  private static final int BULK = 500;

  private final Api supervisor;
  private final Period period;
  private long cycleId;

  public MeterReading(Staff staff, Period period) {
    this.supervisor = staff.readingSupervisor();
    this.period = period;
  }

  /** Plans the read cycle of the period's end, unless it is there, and opens it. */
  public Outcome open(List<Long> routes) {
    cycleId = planned();
    if (cycleId == 0) {
      cycleId = plan(routes);
    }
    if (cycle().path("state").asString().equals("COMPLETED")) {
      return Outcome.of(0, "closed already");
    }
    supervisor.post("read-cycles/" + cycleId + "/opening", Map.of());
    return Outcome.of(cycle().path("progress").path("total").asLong(), "registers to be read");
  }

  private long planned() {
    for (JsonNode cycle : supervisor.get("read-cycles?size=100")) {
      if (cycle.path("scheduledOn").asString().equals(period.end().toString())) {
        return cycle.path("id").asLong();
      }
    }
    return 0;
  }

  private long plan(List<Long> routes) {
    LocalDate day = period.end();
    return supervisor
        .post(
            "read-cycles",
            Map.of(
                "name", String.format("Western %tY-%<tm", day),
                "starts_on", day.minusDays(DAYS_AROUND).toString(),
                "ends_on", day.plusDays(DAYS_AROUND).toString(),
                "scheduled_on", day.toString(),
                "bill_cycle", period.billCycleId(),
                "routes", routes.stream().map(route -> Map.of("id", route)).toList()))
        .path("id")
        .asLong();
  }

  /** Brings the files in and waits until their rows are worked off. */
  public Outcome bringIn(Written written) throws IOException {
    long loaded = 0;
    long rejected = 0;
    for (Path file : written.files()) {
      String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
      long id =
          supervisor
              .postFile("reading-imports?file_name=" + name, "text/csv", file)
              .path("id")
              .asLong();
      JsonNode done =
          Waiting.until(
              () -> supervisor.get("reading-imports/" + id),
              row -> !List.of("RECEIVED", "RUNNING").contains(row.path("state").asString()));
      if (!done.path("state").asString().startsWith("LOADED")) {
        throw new IllegalStateException(file + " was not loaded: " + done);
      }
      loaded += done.path("rowsLoaded").asLong();
      rejected += done.path("rowsRejected").asLong();
    }
    return Outcome.of(
        written.rows(), "rows read, %,d readings accepted, %,d rows rejected", loaded, rejected);
  }

  /** Waits until every reading is judged. */
  public Outcome validate() {
    JsonNode progress = Waiting.until(this::cycle, this::isJudged).path("progress");
    return Outcome.of(
        progress.path("collected").asLong(),
        "readings judged, %,d suspect, %,d drawn for a second look",
        progress.path("suspect").asLong(),
        progress.path("pending").asLong());
  }

  /** Readings drawn for verification wait for a person; all others must be judged. */
  private boolean isJudged(JsonNode cycle) {
    long open = cycle.path("progress").path("pending").asLong();
    long drawn = supervisor.get("readings/counts?cycle=" + cycleId).path("pending").asLong();
    return open == drawn;
  }

  /** Accepts, in bulk, what was drawn and what is only high; what ran backwards stays open. */
  public Outcome decide() {
    long accepted = accept("PENDING") + accept("SUSPECT");
    return Outcome.of(accepted, "readings accepted by the supervisor in bulk");
  }

  private long accept(String tab) {
    long accepted = 0;
    int first = 0;
    JsonNode page;
    do {
      page =
          supervisor.get(
              "readings?tab=" + tab + "&cycle=" + cycleId + "&size=" + BULK + "&first=" + first);
      List<Map<String, Long>> readings =
          page.valueStream()
              .filter(MeterReading::runsForward)
              .map(
                  row ->
                      Map.of(
                          "reading", row.path("readingId").asLong(),
                          "version", row.path("stateVersion").asLong()))
              .toList();
      if (!readings.isEmpty()) {
        supervisor.post(
            "readings/acceptances",
            Map.of("readings", readings, "reason", "Use explained by the consumer"));
      }
      accepted += readings.size();
      // Accepted ones leave the list.
      first += page.size() - readings.size();
    } while (page.size() == BULK);
    return accepted;
  }

  private static boolean runsForward(JsonNode row) {
    return row.path("use").decimalValue(BigDecimal.ZERO).signum() > 0
        && row.path("value")
                .decimalValue(BigDecimal.ZERO)
                .compareTo(row.path("previousValue").decimalValue(BigDecimal.ZERO))
            > 0;
  }

  /** Closes the cycle and waits for the estimates of what was not read. */
  public Outcome close() {
    long missing =
        supervisor
            .post("read-cycles/" + cycleId + "/closing?estimate=true", Map.of())
            .path("missing")
            .asLong();
    JsonNode progress = Waiting.until(this::cycle, MeterReading::isEstimated).path("progress");
    return Outcome.of(
        missing,
        "not read, %,d estimated in all; %d %% ready for billing",
        progress.path("estimated").asLong(),
        progress.path("collected").asLong() == 0
            ? 0
            : 100 * progress.path("validated").asLong() / progress.path("total").asLong());
  }

  private static boolean isEstimated(JsonNode cycle) {
    JsonNode progress = cycle.path("progress");
    return progress.path("estimated").asLong() > 0 || progress.path("missing").asLong() == 0;
  }

  private JsonNode cycle() {
    return supervisor.get("read-cycles/" + cycleId);
  }
}
