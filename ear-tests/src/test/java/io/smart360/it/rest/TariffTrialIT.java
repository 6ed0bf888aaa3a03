package io.smart360.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.RestUser;
import io.smart360.it.system.RestUser.Answer;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Tariffs of others are taken over as drafts, and tried on known bills before they are in force.
 */
@ExtendWith(RunningTown.class)
class TariffTrialIT {

  private static final String OWRS =
      """
      metadata:
        effective_date: 07/01/2031
        utility_name: Alder Trial
        bill_frequency: Monthly
      rate_structure:
        RESIDENTIAL_SINGLE:
          service_charge: {depends_on: [meter_size], values: {5/8": 12, 1": 20}}
          commodity_charge: Tiered
          tier_starts: [0, 11]
          tier_prices: [2, 3]
          bill: service_charge+commodity_charge
      """;

  private static final String CASES =
      "case_id,tariff_file,customer_class,usage,unit,period_start,period_end,inputs_json,"
          + "expected_total\n"
          + row("a", "1", "46.00")
          + row("b", "1", "47.00")
          + row("c", "9", "1");

  private static String row(String id, String inches, String expected) {
    String inputs = "{'meter_size': '%s~''}".formatted(inches).replace("'", "\"\"");
    return "%s,alder.owrs,RESIDENTIAL_SINGLE,12,,,,\"%s\",%s\n"
        .formatted(id, inputs.replace('~', '\\'), expected);
  }

  private final DemoTown town;

  TariffTrialIT(DemoTown town) {
    this.town = town;
  }

  @Test
  void casesAreRatedAndComparedAndNothingIsKept() throws SQLException {
    long versions = town.number("select count(*) from tariff_version");
    RestUser manager = town.user("mona.manager");

    Answer answer =
        manager.post(
            "tariff-trials", Map.of("tariffs", Map.of("alder.owrs", OWRS), "cases", CASES));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    JsonNode trial = answer.json();
    assertThat(trial.get("cases").asInt()).isEqualTo(3);
    assertThat(trial.get("notMet").asInt()).isEqualTo(2);
    assertThat(trial.get("results").asString())
        .contains("a,46,46.00", "\"\"component\"\":\"\"commodity_charge\"\"", "BX-E21");
    assertThat(town.number("select count(*) from tariff_version")).isEqualTo(versions);
  }

  @Test
  void trialThatCannotBeginSaysWhy() {
    RestUser manager = town.user("mona.manager");
    Answer noColumns =
        manager.post("tariff-trials", Map.of("tariffs", Map.of(), "cases", "case_id\n1\n"));
    assertThat(noColumns.status()).isEqualTo(422);
    assertThat(noColumns.body()).contains("lacks the columns");
    Answer noTariffs = manager.post("tariff-trials", Map.of("cases", CASES));
    assertThat(noTariffs.status()).isEqualTo(400);
    assertThat(noTariffs.body()).contains("tariffs");
  }

  @Test
  void whoMayNotTryTariffsIsRefused() {
    Answer answer =
        town.user("rob.reading").post("tariff-trials", Map.of("tariffs", Map.of(), "cases", CASES));
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void fileOfAnotherFormatBecomesADraftOfItsUtility() throws SQLException {
    Answer taken = town.user("mona.manager").post("tariffs/imports?format=OWRS", "text/yaml", OWRS);
    assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    assertThat(taken.json().get("entered").get("code").asString()).isEqualTo("ALDER-TRIAL");
    assertThat(taken.json().get("notes").toString()).contains("ASSUMED");
    assertThat(
            town.number(
                "select count(*) from tariff_version v join tariff t on t.id = v.tariff_id"
                    + " where t.code = 'ALDER-TRIAL' and v.state = 'DRAFT'"))
        .isEqualTo(1);

    Answer again = town.user("mona.manager").post("tariffs/imports?format=OWRS", "text/yaml", OWRS);
    assertThat(again.status()).isEqualTo(409);

    Answer unknown = town.user("mona.manager").post("tariffs/imports", "text/yaml", OWRS);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body()).contains("OWRS or URDB");

    Answer unsupplied =
        town.user("mona.manager")
            .post(
                "tariffs/imports?format=URDB",
                "text/plain",
                """
                {"name": "Home", "utility": "Alder Power", "startdate": 1735689600,
                 "energyratestructure": [[{"rate": 0.12}]],
                 "energyweekdayschedule": %1$s, "energyweekendschedule": %1$s}
                """
                    .formatted(Collections.nCopies(12, Collections.nCopies(24, 0))));
    assertThat(unsupplied.status()).as(unsupplied.toString()).isEqualTo(422);
    assertThat(unsupplied.body()).contains("does not supply");

    Answer broken =
        town.user("mona.manager")
            .post("tariffs/imports?format=OWRS", "text/yaml", OWRS.replace("[2, 3]", "[2]"));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.body()).contains("2 tiers have 1 prices");
  }
}
