package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of electricity tariffs, whose inputs state buckets and loads. */
class PowerCasesTest {

  private static final String TARIFF =
      """
      tariff: TOU
      name: Time of use
      service: ELECTRICITY
      unit: kWh
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          components:
            - code: energy
              type: TOU
              label: Energy
              gl: "4000"
              buckets:
                OFF_PEAK: {rate: 0.12}
                PEAK: {rate: 0.31}
                SHOULDER: {rate: 0.18}
            - code: demand
              type: DEMAND
              label: Demand
              gl: "4010"
              unit: kW
              rate: 8.50
              ratchet: {percent: 80, months: 11}
            - {code: feed_in, type: NET, label: Received, gl: "4000", rate: 0.05}
      """;

  private static final String RATE =
      """
      {"energyratestructure": [[{"rate": 0.1}], [{"rate": 0.3}]],
       "energyweekdayschedule": DAYS, "energyweekendschedule": DAYS,
       "demandratestructure": [[{"rate": 0}], [{"rate": 20, "max": 100}, {"rate": 15}]],
       "demandweekdayschedule": DAYS, "demandweekendschedule": DAYS}
      """
          .replace(
              "DAYS",
              java.util.Collections.nCopies(12, "[" + "0,".repeat(12) + "1,".repeat(11) + "1]")
                  .toString());

  @TempDir private Path folder;

  @BeforeEach
  void writeTariffs() throws IOException {
    Files.writeString(folder.resolve("tou.yaml"), TARIFF);
    Files.writeString(folder.resolve("rate.json"), RATE);
  }

  private String total(String file, String inputs) {
    RateCase tested = new RateCase("1", file, "", "", "", "2026-04-01", "2026-04-30", inputs, "");
    CaseResult.Outcome outcome = new CaseRating(new TariffShelf(folder)).rate(tested).outcome();
    return outcome instanceof CaseResult.Computed computed
        ? computed.total().toPlainString()
        : outcome.toString();
  }

  @Test
  void bucketsAreStatedByTheirNamesAndLoadsWithTheirHistory() {
    String buckets = "\"off_peak\": 210, \"Peak\": 90, \"shoulder\": 100";

    assertThat(total("tou.yaml", "{" + buckets + ", \"demand\": 0}")).isEqualTo("71.10");
    assertThat(
            total(
                "tou.yaml",
                "{" + buckets + ", \"demand\": 86, \"past_demand\": {\"2025-08\": 120}}"))
        .isEqualTo("887.10");
    assertThat(total("tou.yaml", "{" + buckets + ", \"demand\": 10, \"received\": 100}"))
        .isEqualTo("151.10");
  }

  @Test
  void periodsOfARateAreStatedByTheirNumbers() {
    assertThat(
            total(
                "rate.json",
                "{\"usage_by_period\": {\"0\": 100, \"1\": 50},"
                    + " \"demand_by_period\": {\"1\": 120}}"))
        .isEqualTo("2325.00");
    assertThat(total("rate.json", "{\"usage_by_period\": {\"1\": 50}, \"demand_by_period\": {}}"))
        .contains("BX-E03");
  }

  /** 3,675 + 825 + 1,630 + 2,235 in July; 1,260 + 870 + 1,350 in January. */
  @Test
  void aPublishedRateByHoursOfUseIsRatedInItsSeason() {
    Path rates = PublicSource.of("tariffs/urdb/pysam/tests");
    String file = "urdb_rate_539f6a23ec4f024411ec8beb.json";
    RateCase july =
        new RateCase(
            "1", file, "", "100000", "", "2026-07-01", "2026-07-31", "{\"demand\": 250}", "8365");
    RateCase january =
        new RateCase(
            "2", file, "", "60000", "", "2026-01-01", "2026-01-31", "{\"demand\": 100}", "3480");
    CaseRating rating = new CaseRating(new TariffShelf(rates));

    assertThat(rating.rate(july).difference().orElseThrow()).isEqualByComparingTo("0");
    assertThat(rating.rate(january).difference().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void aFaultOfTheInputsIsSaid() {
    assertThat(total("rate.json", "{\"usage_by_period\": {\"1\": \"much\"}}"))
        .contains("usage_by_period 'much' is no number");
    assertThat(total("rate.json", "{\"usage_by_period\": {\"7\": 1}}"))
        .contains("no price for bucket = 7");
    assertThat(total("tou.yaml", "{\"peak\": 1, \"past_demand\": {\"August\": 1}}"))
        .contains("'August' is no month");
  }
}
