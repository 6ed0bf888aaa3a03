package io.smart360.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PowerTariffFileTest {

  private static final String TARIFF =
      """
      tariff: TOU-D
      name: Time of use with demand
      service: ELECTRICITY
      unit: kWh
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          seasons:
            summer: 06-01..09-30
            winter: 10-01..05-31
          calendars:
            standard:
              holidays: [07-04, 2026-09-07]
              hours:
                - {season: summer, days: weekday, times: [15-20], bucket: PEAK}
                - {season: summer, days: weekday, times: ["20:00-15:00"], bucket: OFF_PEAK}
                - {season: summer, days: [weekend, holiday], bucket: OFF_PEAK}
                - {season: winter, days: [weekday, weekend, holiday], bucket: OFF_PEAK}
          components:
            - code: energy
              type: TOU
              label: Energy
              gl: "4000"
              calendar: standard
              tier-use: shared
              buckets:
                PEAK: {rate: 0.31}
                OFF_PEAK: {limits: [300, open], prices: [0.12, 0.14]}
            - code: demand
              type: DEMAND
              label: On-peak demand
              gl: "4010"
              unit: kW
              calendar: standard
              bucket: PEAK
              ratchet: {percent: 80, months: 11}
              minimum: 20
              limits: [100, open]
              prices: [8.50, 7]
              per: MONTH
              prorate: no
            - code: flat_demand
              type: DEMAND
              label: Demand
              gl: "4010"
              unit: kW
              rate: {by: [season], values: {summer: 5, winter: 4}}
            - code: included
              type: ALLOWANCE
              label: Included energy
              gl: "4000"
              quantity: {by: [season], values: {summer: 50, winter: 1.5*days}}
              of: [use]
            - {code: use, type: FLAT, label: Use, gl: "4000", rate: 0.01}
            - code: feed_in
              type: NET
              label: Energy received
              gl: "4000"
              rate: 0.08
              surplus: CARRIED_OVER
              at-most: [energy, use]
            - {code: visits, type: PASS_THROUGH, label: Visits, gl: "4200"}
      """;

  @Test
  void chargesAndCalendarAreWrittenAsTheyAreRead() {
    TariffDefinition tariff = TariffFile.read(TARIFF);

    assertThat(TariffFile.read(TariffFile.write(tariff))).isEqualTo(tariff);
    assertThat(
            tariff
                .versions()
                .get(0)
                .calendars()
                .get("standard")
                .bucketOf(LocalDateTime.parse("2026-07-06T15:30")))
        .isEqualTo("PEAK");
  }

  @Test
  void faultsAreReportedWhereTheyStand() {
    refuses("[15-20]", "[15-19]", "summer MONDAY 19:00 is in no bucket");
    refuses("[15-20]", "[15:10-20:00]", "full quarters of an hour");
    refuses("[15-20]", "[afternoon]", "'afternoon' are no times");
    refuses("days: weekday, times: [15-20]", "days: mondays, times: [15-20]", "'mondays'");
    refuses("07-04", "02-31", "'02-31' is no such day");
    refuses(
        "calendar: standard\n        tier", "calendar: other\n        tier", "no calendar 'other'");
    refuses("PEAK: {rate: 0.31}", "PEAK: {rate: -1}", "rate -1");
    refuses("PEAK: {rate: 0.31}", "PEAK: {type: FIXED, amount: 3}", "FLAT, BLOCK, STEP or BUDGET");
    refuses("unit: kW\n        calendar", "unit: CCF\n        calendar", "a load in CCF");
    refuses("bucket: PEAK\n        ratchet", "bucket: X\n        ratchet", "has no bucket 'X'");
    refuses("of: [use]", "of: [fuse]", "'fuse' is no charge computed after");
    refuses("surplus: CARRIED_OVER", "surplus: GIVEN", "'GIVEN' is not known");
    refuses("months: 11", "months: 0", "a ratchet over 0 months");
  }

  private static void refuses(String right, String wrong, String message) {
    assertThat(TARIFF).contains(right);
    String text = TARIFF.replace(right, wrong);
    assertThatExceptionOfType(TariffFileRefused.class)
        .isThrownBy(() -> TariffFile.read(text))
        .withMessageContaining(message);
  }
}
