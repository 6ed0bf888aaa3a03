package io.smart360.launcher.office;

import io.smart360.launcher.office.Timetable.Outcome;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One bill run, prepared by the billing administrator and approved by the supervisor. */
public final class BillRun {

  private static final int[] TICKED_BY_A_PERSON = {5, 6, 8, 9, 11};
  private static final int PAGE = 200;

  private final Api administrator;
  private final Api supervisor;
  private final Period period;
  private long id;

  public BillRun(Staff staff, Period period) {
    this.administrator = staff.billingAdministrator();
    this.supervisor = staff.billingSupervisor();
    this.period = period;
  }

  /** Makes the run and lets it count whom it would bill. */
  public Outcome make() {
    id =
        administrator
            .post(
                "bill-runs",
                Map.of(
                    "cycle", period.billCycleId(),
                    "first_day", period.start().toString(),
                    "last_day", period.end().toString(),
                    "bill_on", period.billOn().toString(),
                    "missing", "HOLD"))
            .path("id")
            .asLong();
    JsonNode check = administrator.post(path("check"), Map.of());
    JsonNode readings = check.path("readings");
    return Outcome.of(
        check.path("eligible").asLong(),
        "accounts eligible; readings: %,d actual, %,d estimated, %,d waiting, %,d missing",
        readings.path("validated").asLong(),
        readings.path("estimated").asLong(),
        readings.path("waiting").asLong(),
        readings.path("missing").asLong());
  }

  /** Calculates all bills. */
  public Outcome generate() {
    boolean ready = row().path("state").asString().equals("READINGS_READY");
    administrator.post(path(ready ? "start" : "start?without_missing=true"), Map.of());
    JsonNode run = awaitState("GENERATED", "GENERATED_WITH_ERRORS", "FAILED");
    requireNotFailed(run);
    return Outcome.of(
        run.path("eligible").asLong(),
        "accounts calculated: %,d bills, %,d held, total %,.2f",
        run.path("billed").asLong(),
        run.path("held").asLong(),
        total(run));
  }

  /** Leaves out, each with a reason, what cannot be billed yet. */
  public Outcome settle() {
    long settled = 0;
    Collection<Long> blocking = openBlocking();
    while (!blocking.isEmpty()) {
      for (long exception : blocking) {
        administrator.post(
            "bill-exceptions/" + exception + "/skip", Map.of("reason", "To be cleared up first"));
        settled++;
      }
      blocking = openBlocking();
    }
    return Outcome.of(settled, "accounts left out, each with its reason, to be billed later");
  }

  /** One open blocking exception of each account that has any. */
  private Collection<Long> openBlocking() {
    Map<Long, Long> byAccount = new LinkedHashMap<>();
    int first = 0;
    JsonNode page;
    do {
      page = administrator.get(path("exceptions?size=" + PAGE + "&first=" + first));
      for (JsonNode exception : page) {
        if (exception.path("severity").asString().equals("BLOCK")
            && exception.path("state").asString().equals("OPEN")) {
          byAccount.put(exception.path("accountId").asLong(), exception.path("id").asLong());
        }
      }
      first += PAGE;
    } while (page.size() == PAGE);
    return byAccount.values();
  }

  /** Reviews and submits the run. */
  public Outcome submit() {
    administrator.post(path("review"), Map.of());
    for (int point : TICKED_BY_A_PERSON) {
      administrator.put(path("checklist/" + point), Map.of("comment", "Looked at for the demo"));
    }
    long opened = 0;
    for (JsonNode bill : supervisor.get(path("sample"))) {
      supervisor.post("bills/" + bill.asLong() + "/review", Map.of());
      opened++;
    }
    administrator.post(path("submission"), Map.of());
    return Outcome.of(opened, "bills looked at, and the run submitted");
  }

  /** Approves the run as a second person; its bills are posted from then on. */
  public Outcome approve() {
    supervisor.post(
        path("approval"), Map.of("comment", "Approved in the demo", "password", Staff.PASSWORD));
    return Outcome.of(0, "by a second person, with the password once more");
  }

  /** Waits until the bills have their numbers and stand in the books. */
  public Outcome post() {
    JsonNode run = awaitState("POSTED", "DISTRIBUTING", "CLOSED");
    return Outcome.of(run.path("billed").asLong(), "bills posted to the ledger");
  }

  /** Waits until the bills are printed. */
  public Outcome print() {
    awaitState("CLOSED");
    long pages = 0;
    long bills = 0;
    for (JsonNode stream : administrator.get(path("print-streams"))) {
      pages += stream.path("pages").asLong();
      bills += stream.path("bills").asLong();
    }
    return Outcome.of(pages, "pages of %,d bills, as PDF", bills);
  }

  /** The run as it stands. */
  public JsonNode row() {
    return details().path("run");
  }

  private JsonNode awaitState(String... states) {
    JsonNode details =
        Waiting.until(
            () -> {
              JsonNode now = details();
              requireNotFailed(now);
              return now;
            },
            now -> List.of(states).contains(now.path("run").path("state").asString()));
    return details.path("run");
  }

  private static void requireNotFailed(JsonNode details) {
    String failure = details.path("failure").asString("");
    if (!failure.isEmpty()) {
      throw new IllegalStateException("The bill run failed: " + failure);
    }
  }

  private static BigDecimal total(JsonNode run) {
    return run.path("total").decimalValue(BigDecimal.ZERO);
  }

  private JsonNode details() {
    return administrator.get("bill-runs/" + id);
  }

  private String path(String rest) {
    return "bill-runs/" + id + "/" + rest;
  }
}
