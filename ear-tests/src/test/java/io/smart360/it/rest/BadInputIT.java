package io.smart360.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.RestUser;
import io.smart360.it.system.RestUser.Answer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right is refused with a sentence that helps, and leaves nothing behind. */
@ExtendWith(RunningTown.class)
class BadInputIT {

  private final DemoTown town;
  private long runs;
  private long tariffs;

  BadInputIT(DemoTown town) {
    this.town = town;
  }

  @BeforeEach
  void count() throws SQLException {
    runs = town.number("select count(*) from bill_run");
    tariffs = town.number("select count(*) from tariff_version");
  }

  @AfterEach
  void nothingWasWritten() throws SQLException {
    assertThat(town.number("select count(*) from bill_run")).isEqualTo(runs);
    assertThat(town.number("select count(*) from tariff_version")).isEqualTo(tariffs);
  }

  @Test
  void wrongPasswordAndUnknownUserAreToldTheSame() {
    RestUser nobody = RestUser.anonymous(town.system().address());

    Answer wrong =
        nobody.post("tokens", Map.of("email", "ada.admin@westlake.example", "password", "no"));
    Answer unknown = nobody.post("tokens", Map.of("email", "eve@nowhere.example", "password", "x"));

    refused(wrong, 401, "The e-mail address or the password is wrong");
    refused(unknown, 401, "The e-mail address or the password is wrong");
  }

  @Test
  void callerWithoutATokenOrWithAForgedOneIsRefused() {
    RestUser nobody = RestUser.anonymous(town.system().address());
    RestUser forger =
        RestUser.withToken(
            town.system().address(),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEiLCJncm91cHMiOlsiQklMTElORyJdfQ.");

    assertThat(nobody.get("bill-runs").status()).isEqualTo(401);
    assertThat(forger.get("bill-runs").status()).isEqualTo(401);
  }

  @Test
  void userWithoutTheRoleIsRefused() throws SQLException {
    RestUser reader = town.user("rob.reading");

    refused(reader.post("bill-runs", town.nextPeriod()), 403, "None of your roles allows this.");
    refused(reader.post("tariffs", "text/yaml", "tariff: X"), 403, "None of your roles");
  }

  @ParameterizedTest
  @CsvSource({
    "tariffs, 5000001, at most 5 MB are read here",
    "tariffs/imports?format=OWRS, 5000001, at most 5 MB are read here",
    "tariff-trials, 20000001, at most 20 MB are read here"
  })
  void bodyThatIsTooLargeIsRefusedBeforeItIsRead(String path, int bytes, String sentence) {
    RestUser manager = town.user("mona.manager");

    refused(manager.post(path, "text/yaml", "#".repeat(bytes)), 413, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | 400 | The body of the request cannot be read.",
        "[1, 2] | 400 | The body must be one JSON object.",
        "{} | 400 | 'cycle' is missing; it is a whole number.",
        "{\"cycle\": 1.5} | 400 | 'cycle' must be a whole number.",
        "{\"cycle\": 1e99} | 400 | 'cycle' must be a whole number.",
        "{\"cycle\": 99999999999999999999} | 400 | 'cycle' must be a whole number.",
        "{\"cycle\": \"one\"} | 400 | 'cycle' must be a whole number.",
        "{\"cycle\": 1, \"first_day\": \"2025-02-30\"} | 400 | 'first_day' must be a date",
        "{\"cycle\": 1, \"first_day\": \"01/02/2025\"} | 400 | 'first_day' must be a date",
      })
  void bodyThatCannotBeReadNamesTheField(String body, int status, String sentence) {
    refused(town.administrator().post("bill-runs", "application/json", body), status, sentence);
  }

  @Test
  void runOfAnUnknownCycleIsRefused() throws SQLException {
    refused(asked("cycle", 4711L), 404, "cycle");
  }

  @Test
  void runWhosePeriodEndsBeforeItStartsIsRefused() throws SQLException {
    refused(asked("last_day", "2020-01-01"), 409, "on or after start");
  }

  @Test
  void runOfAPeriodThatIsTooLongForItsCycleIsRefused() throws SQLException {
    refused(asked("first_day", day("first_day").minusMonths(3).toString()), 409, "days");
  }

  @Test
  void runOfAPeriodThatIsNotOverIsRefused() throws SQLException {
    Map<String, Object> later = new HashMap<>(town.nextPeriod());
    later.put("first_day", day("first_day").plusMonths(6).toString());
    later.put("last_day", day("last_day").plusMonths(6).toString());
    later.put("bill_on", day("bill_on").plusMonths(6).toString());

    refused(town.administrator().post("bill-runs", later), 409, "cannot end after today");
  }

  @Test
  void runOfDaysThatAreBilledAlreadyIsRefused() throws SQLException {
    Map<String, Object> before = new HashMap<>(town.nextPeriod());
    before.put("first_day", day("first_day").minusMonths(1).toString());
    before.put("last_day", day("first_day").minusDays(1).toString());
    before.put("bill_on", day("first_day").toString());

    refused(town.administrator().post("bill-runs", before), 409, "RUN-");
  }

  @Test
  void runThatIsOverCannotBeStartedAgainAndKeepsItsBills() throws SQLException {
    long run = town.number("select max(id) from bill_run where tenant_id = " + town.tenantId());
    long bills = town.number("select count(*) from bill");

    refused(town.administrator().post("bill-runs/" + run + "/start", Map.of()), 409, "CLOSED");
    refused(town.administrator().post("bill-runs/" + run + "/check", Map.of()), 409, "CLOSED");
    refused(
        town.administrator().post("bill-runs/" + run + "/cancel", Map.of("reason", "x")),
        409,
        "CLOSED");

    assertThat(town.number("select count(*) from bill")).isEqualTo(bills);
  }

  @Test
  void runWhoseBillsCannotBePostedIsRefused() throws SQLException {
    LocalDate firstDay = day("first_day").minusMonths(2);
    String ofTheMonth =
        "tenant_id = %d and period_start <= '%2$s' and period_end > '%2$s'"
            .formatted(town.tenantId(), firstDay.plusMonths(1));
    assertThat(town.change("update ledger_period set state = 'CLOSED' where " + ofTheMonth))
        .isEqualTo(1);
    Map<String, Object> before = new HashMap<>(town.nextPeriod());
    before.put("first_day", firstDay.toString());
    before.put("last_day", firstDay.plusMonths(1).minusDays(1).toString());
    before.put("bill_on", firstDay.plusMonths(1).toString());
    try {
      refused(town.administrator().post("bill-runs", before), 409, "closed");
    } finally {
      town.change("update ledger_period set state = 'OPEN' where " + ofTheMonth);
    }
  }

  @Test
  void unknownTariffPlanAndVersionAreNotFound() {
    RestUser manager = town.user("mona.manager");

    refused(manager.get("tariffs/NOPE"), 404, "NOPE");
    refused(manager.get("tariffs/WATER/versions/99"), 404, "99");
    refused(manager.put("plans/NOPE/tariffs/WATER", Map.of()), 404, "NOPE");
    refused(manager.put("plans/WATER-STANDARD/tariffs/NOPE", Map.of()), 404, "NOPE");
  }

  @Test
  void tierTableWithAHoleIsRefusedWithTheLineOfTheHole() {
    Answer answer =
        town.user("mona.manager").post("tariffs", "text/yaml", waterTariff("to: 6, from: 4"));

    refused(answer, 422, "");
    assertThat(answer.json().get("errors")).isNotEmpty();
    assertThat(answer.json().get("errors").get(0).get("line").asInt()).isPositive();
  }

  @Test
  void faultsOfAFileAreAllNamedAtOnce() {
    Answer answer =
        town.user("mona.manager")
            .post(
                "tariffs",
                "text/yaml",
                waterTariff("to: 6, colour: red").replace("MONTHLY", "SOMETIMES"));

    refused(answer, 422, "");
    assertThat(answer.json().get("errors")).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tariff: [", "\u0000", "- 1\n- 2", "tariff: &a [*a]"})
  void fileThatIsNoTariffIsRefused(String file) {
    refused(town.user("mona.manager").post("tariffs", "text/yaml", file), 422, "");
  }

  private static String waterTariff(String secondTier) {
    return """
    tariff: HOLED
    name: {en: Holed}
    source: A test
    service: WATER
    unit: CCF
    frequency: MONTHLY
    currency: USD
    versions:
      - effective-from: 2025-01-01
        components:
          - code: use
            label: {en: Use}
            type: BLOCK
            gl: "4000"
            tiers:
              - {to: 2, price: 0}
              - {%s, price: 3.98}
              - {price: 5.97}
    """
        .formatted(secondTier);
  }

  private LocalDate day(String name) throws SQLException {
    return LocalDate.parse((String) town.nextPeriod().get(name));
  }

  /** Asks for a run of the next period with one thing changed. */
  private Answer asked(String name, Object value) throws SQLException {
    Map<String, Object> order = new HashMap<>(town.nextPeriod());
    order.put(name, value);
    return town.administrator().post("bill-runs", order);
  }

  private static void refused(Answer answer, int status, String sentence) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().get("detail").asString()).contains(sentence);
  }
}
