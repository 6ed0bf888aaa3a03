package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases of periods that were read more than once, or bring charges from elsewhere. */
class PeriodCasesTest {

  private static final String TARIFF =
      """
      tariff: ALDER
      name: Alder water
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          components:
            - {code: use, type: FLAT, label: Use, gl: "4000", rate: 2}
            - {code: balance, type: PASS_THROUGH, label: Balance, gl: "1100"}
        - effective-from: 2026-04-16
          components:
            - {code: use, type: FLAT, label: Use, gl: "4000", rate: 3}
            - {code: balance, type: PASS_THROUGH, label: Balance, gl: "1100"}
      """;

  private static String total(String usage, String inputs) {
    CaseRating rating = new CaseRating(TariffShelf.of(Map.of("t.yaml", TARIFF)));
    RateCase tested =
        new RateCase("1", "t.yaml", "", usage, "", "2026-04-01", "2026-04-30", inputs, "");
    CaseResult.Outcome outcome = rating.rate(tested).outcome();
    return outcome instanceof CaseResult.Computed computed
        ? computed.total().toPlainString()
        : outcome.toString();
  }

  @Test
  void useBetweenReadingsIsNotSpreadOverThem() {
    assertThat(total("24", "")).isEqualTo("60.00");
    assertThat(total("", "{\"usage_by_reading\": {\"2026-04-15\": 20, \"2026-04-30\": 4}}"))
        .isEqualTo("52.00");
  }

  @Test
  void aChargeFromElsewhereIsAddedAsItIs() {
    assertThat(total("10", "{\"passed_on\": {\"balance\": -12.5}}")).isEqualTo("12.50");
    assertThat(total("10", "{\"passed_on\": {\"fine\": 5}}")).contains("fine");
  }

  @Test
  void aFaultOfTheInputsIsSaid() {
    assertThat(total("", "{\"usage_by_reading\": {\"2026-05-01\": 1}}"))
        .contains("usage_by_reading 2026-05-01 is not in the period");
    assertThat(total("", "{\"usage_by_reading\": {\"April\": 1}}"))
        .contains("'April' is no date such as 2026-07-01");
    assertThat(total("", "{\"passed_on\": {\"balance\": \"much\"}}"))
        .contains("passed_on 'much' is no number");
    assertThat(total("", "{\"usage_by_reading\": {\"2026-04-15\": 20}}")).contains("BX-E03");
  }
}
