package io.smart360.tariff.exchange.urdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.exchange.ImportNote;
import io.smart360.tariff.exchange.ImportedTariff;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UrdbFileTest {

  private static final String WEEKDAY = "[" + "0,".repeat(15) + "1,1,1,1,1,0,0,0,0]";
  private static final String WEEKEND = "[" + "0,".repeat(23) + "0]";
  private static final String RATE =
      """
      {"label": "5a1b", "name": "Schedule 7", "utility": "Alder Electric",
       "startdate": 1451606400, "uri": "https://example.org/5a1b",
       "energyratestructure": [[{"rate": 0.10, "adj": 0.005, "unit": "kWh", "sell": 0.03}],
                               [{"rate": 0.25, "unit": "kWh"}]],
       "energyweekdayschedule": WEEKDAYS, "energyweekendschedule": WEEKENDS,
       "flatdemandstructure": [[{"rate": 5.5}], [{"rate": 7, "max": 50}, {"rate": 6}]],
       "flatdemandmonths": [0,0,0,0,0,1,1,1,1,0,0,0],
       "demandratestructure": [[{"rate": 0}], [{"rate": 12}]],
       "demandweekdayschedule": WEEKDAYS, "demandweekendschedule": WEEKENDS,
       "fixedchargefirstmeter": 0.75, "fixedchargeunits": "$/day", "mincharge": 20,
       "lookbackpercent": 0.8, "lookbackrange": 11}
      """
          .replace("WEEKDAYS", year(WEEKDAY))
          .replace("WEEKENDS", year(WEEKEND));

  private static String year(String month) {
    return Collections.nCopies(12, month).toString();
  }

  private static ImportedTariff read(String json) {
    return UrdbFile.read(json, Currency.getInstance("USD"));
  }

  private static Map<String, Component> components(ImportedTariff imported) {
    return imported.tariff().versions().get(0).components().stream()
        .collect(Collectors.toMap(Component::code, component -> component));
  }

  @Test
  void everyPartOfARateBecomesACharge() {
    ImportedTariff imported = read(RATE);

    assertThat(imported.tariff().versions().get(0).components())
        .extracting(Component::code)
        .containsExactly("fixed", "energy", "received_0", "demand", "demand_1", "minimum");
    assertThat(imported.tariff().header().code()).isEqualTo("5A1B");
    assertThat(imported.tariff().header().name().in("en")).isEqualTo("Alder Electric: Schedule 7");
    assertThat(imported.tariff().versions().get(0).effectiveFrom())
        .isEqualTo(LocalDate.of(2016, 1, 1));
    assertThat(TariffFile.read(TariffFile.write(imported.tariff()))).isEqualTo(imported.tariff());
  }

  @Test
  void pricesAreTakenWithTheirAdjustments() {
    Map<String, Component> components = components(read(RATE));

    TouCharge energy = (TouCharge) components.get("energy").charge();
    FlatCharge offPeak = (FlatCharge) energy.byBucket().get("0");
    assertThat(offPeak.rate().single()).isEqualByComparingTo("0.105");
    FixedCharge fixed = (FixedCharge) components.get("fixed").charge();
    assertThat(fixed.per()).isEqualTo(Per.DAY);
    assertThat(fixed.amount().single()).isEqualByComparingTo("0.75");
    assertThat(((NetCharge) components.get("received_0").charge()).rate().single())
        .isEqualByComparingTo("0.03");
    assertThat(((MinimumCharge) components.get("minimum").charge()).amount().single())
        .isEqualByComparingTo("20");
  }

  @Test
  void fuelAdjustmentsAreSurchargesThatMayBeBelowZero() {
    Component fuel =
        components(
                read(
                    RATE.replace(
                        "\"mincharge\"",
                        "\"fueladjustmentsmonthly\": [0.01,0,0,0,0,0,0,0,0,0,0,-0.004],"
                            + " \"mincharge\"")))
            .get("fuel");

    assertThat(fuel.heading().type()).isEqualTo(ChargeType.SURCHARGE);
    assertThat(fuel.heading().glCode()).isEqualTo("4200");
    assertThat(((FlatCharge) fuel.charge()).rate().values())
        .containsEntry("1", new BigDecimal("0.01"))
        .containsEntry("12", new BigDecimal("-0.004"));
  }

  @Test
  void schedulesBecomeACalendar() {
    TouCalendar calendar = read(RATE).tariff().versions().get(0).calendars().get("energy");

    assertThat(calendar.bucketOf(LocalDateTime.parse("2016-07-01T15:00"))).isEqualTo("1");
    assertThat(calendar.bucketOf(LocalDateTime.parse("2016-07-01T20:00"))).isEqualTo("0");
    assertThat(calendar.bucketOf(LocalDateTime.parse("2016-07-02T15:00"))).isEqualTo("0");
  }

  @Test
  void flatDemandFollowsItsMonthsAndLooksBack() {
    DemandCharge demand = (DemandCharge) components(read(RATE)).get("demand").charge();

    assertThat(demand.tiers().prices().dimensions()).containsExactly("season");
    assertThat(demand.tiers().prices().values())
        .containsEntry("Jun-Sep", List.of(new BigDecimal("7"), new BigDecimal("6")));
    assertThat(demand.demand().ratchet().orElseThrow().months()).isEqualTo(11);
    assertThat(demand.demand().ratchet().orElseThrow().percent().single())
        .isEqualByComparingTo("80");
  }

  @Test
  void whatHasNoPlaceIsLeftOutAndSaid() {
    ImportedTariff imported =
        read(
            RATE.replace(
                "\"mincharge\": 20",
                "\"mincharge\": 20, \"minchargeunits\": \"$/year\","
                    + " \"coincidentratestructure\": [[{\"rate\": 3}]]"));

    assertThat(imported.notes())
        .filteredOn(note -> note.kind() == ImportNote.Kind.LEFT_OUT)
        .extracting(ImportNote::text)
        .containsExactlyInAnyOrder(
            "a minimum in '$/year' is left out", "'coincidentratestructure' is left out");
    assertThat(components(imported)).doesNotContainKey("minimum");
  }

  @Test
  void theAnswerOfTheDatabaseAndAScenarioHoldARate() {
    assertThat(read("{\"items\": [" + RATE + "]}").tariff()).isEqualTo(read(RATE).tariff());
    assertThat(read("{\"ElectricTariff\": {\"urdb_response\": " + RATE + "}}").tariff())
        .isEqualTo(read(RATE).tariff());
    refuses("{\"items\": [" + RATE + "," + RATE + "]}", "2 rates");
  }

  @Test
  void faultsAreRefusedWithTheirPlace() {
    refuses(RATE.replace("[" + WEEKDAY + ",", "["), "energyweekdayschedule: 11 entries");
    refuses(RATE.replace(WEEKEND, "[0]"), "energyweekendschedule[1]: 1 entries");
    refuses(
        RATE.replaceFirst("0,0,0,0]", "0,0,0,2]"),
        "energyweekdayschedule[1][24]: period 2 has no prices");
    refuses(RATE.replace("[0,0,0,0,0,1,1,1,1,0,0,0]", "[0,1]"), "flatdemandmonths: 2 entries");
    refuses(RATE.replace("\"rate\": 0.25", "\"rate\": \"dear\""), "'dear' is no number");
    refuses(RATE.replace("\"rate\": 0.25", "\"rate\": -0.25"), "a price of -0.25");
    refuses(RATE.replace("$/day", "$/fortnight"), "fixedchargefirstmeter: an amount in");
    refuses(RATE.replace("\"energyweekendschedule\"", "\"other\""), "'energyweekendschedule'");
    refuses(
        RATE.replace("[{\"rate\": 0.25,", "[{\"rate\": 0.2}, {\"rate\": 0.25,"),
        "energyratestructure[2][1]: a tier without 'max'");
    refuses(
        RATE.replace(
            "[{\"rate\": 0.25,",
            "[{\"rate\": 0.2, \"max\": 3, \"unit\": \"mi\"}, {\"rate\": 0.25,"),
        "energyratestructure[2][1]: a tier in 'mi'");
    refuses("[1, 2]", "no names in it");
    refuses("not json", "no names in it");
  }

  /** Numbers, names and brackets are damaged; whatever it is, it is read or refused. */
  @Test
  void aDamagedFileIsReadOrRefused() {
    List<String> damages =
        List.of("null", "-1", "1e99", "\"\"", "[]", "{}", "[[]]", "true", "1e-30", "99999999999");
    Matcher values = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|\\[\\[?|\"[a-z]+\"").matcher(RATE);
    int tried = 0;
    while (values.find()) {
      if (values.start() > 600 && tried % 97 != 0) {
        tried++;
        continue;
      }
      for (String damage : damages) {
        String json = RATE.substring(0, values.start()) + damage + RATE.substring(values.end());
        try {
          assertThat(read(json).tariff()).isNotNull();
        } catch (TariffFileRefused refused) {
          assertThat(refused).hasMessageContaining("line");
        }
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(300);
  }

  private static void refuses(String json, String message) {
    assertThatExceptionOfType(TariffFileRefused.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining(message);
  }
}
