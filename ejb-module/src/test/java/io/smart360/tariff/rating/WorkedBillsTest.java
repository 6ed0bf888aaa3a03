package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.step;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.file.TariffTexts;
import io.smart360.tariff.model.TariffDefinition;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole bills with known results. */
class WorkedBillsTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @Test
  void springfieldBillOf8680LineByLine() {
    RatingOutcome.Rated rated = springfield();

    assertThat(sums(rated))
        .containsExactly(
            "service_charge 1 x 18.50 = 18.50",
            "water_use 10 x 3.20 = 32.00",
            "water_use 2 x 4.80 = 9.60",
            "sewer_use 10.2 x 2.10 = 21.42",
            "drought 12 x 0.25 = 3.00",
            "senior 18.5 x -0.10 = -1.85",
            "utility_tax 82.67 x 0.05 = 4.13");
    assertThat(rated.total()).isEqualByComparingTo("86.80");
  }

  @Test
  void springfieldBillTellsTheAccountsOfTheLedger() {
    Map<String, BigDecimal> byAccount =
        springfield().lines().stream()
            .collect(Collectors.toMap(ChargeLine::glCode, ChargeLine::amount, BigDecimal::add));

    assertThat(byAccount)
        .isEqualTo(
            Map.of(
                "4100", new BigDecimal("18.50"),
                "4000", new BigDecimal("41.60"),
                "4010", new BigDecimal("21.42"),
                "4200", new BigDecimal("3.00"),
                "4800", new BigDecimal("-1.85"),
                "2100", new BigDecimal("4.13")));
  }

  @Test
  void springfieldLabelsSpeakTheReadersLanguage() {
    ChargeLine water = springfield().lines().get(1);

    assertThat(water.label().in("es")).isEqualTo("Consumo de agua");
    assertThat(water.label().in("fr")).isEqualTo("Water use");
    assertThat(water.unit()).isEqualTo("CCF");
    assertThat(water.tier()).isEqualTo(1);
  }

  @Test
  void derivationOfATierLineIsCompactAndComplete() {
    String expected =
        """
        {'kind':'use','component':'water_use','version':7,'from':'2026-04-01','to':'2026-04-30',
        'uses':[{'use':12,'from':'2026-04-01','to':'2026-04-30','days':30,'taken':0,'share':12,
        'readings':[101,102]}],'charged':12,'tier':{'number':2,'over':10},
        'quantity':2,'rate':4.80,'decimals':2}
        """;

    assertThat(springfield().lines().get(2).derivation().toJson())
        .isEqualTo(expected.replace("\n", "").replace('\'', '"'));
  }

  private static RatingOutcome.Rated springfield() {
    TariffDefinition tariff = TariffFile.read(TariffTexts.of("springfield-water.yaml"));
    String stored = TariffFile.toJson(tariff, tariff.versions().get(0));
    RateSheet sheet = Rating.compile(TariffFile.fromJson(stored), 7L);
    return rated(
        RatingRequest.forPeriod(APRIL, TariffTimeline.of(sheet).inForce(APRIL))
            .use(
                MeasuredUse.consumption(
                    APRIL, new BigDecimal("12"), sheet.unit(), List.of(101L, 102L)))
            .characteristics(
                Characteristics.of(
                    Map.of(
                        "meter_size", "5/8\"",
                        "winter_average", "11",
                        "drought_stage", "2",
                        "senior", "yes"))));
  }

  @ParameterizedTest(name = "{0} units cost {1}")
  @CsvSource({
    " 0,   0.00",
    " 5,  10.00",
    "10,  20.00",
    "15,  35.00",
    "20,  50.00",
    "25,  75.00",
    "30, 100.00",
    "31, 108.00",
    "40, 180.00"
  })
  void graduatedSlabs(String use, String total) {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", block("use", "10 20 30", "2 3 5 8"));

    assertThat(rated(tariff.segment(APRIL, use)).total()).isEqualByComparingTo(total);
  }

  @Test
  void tariffChangeInTheMiddleOfAprilComesTo165() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "30.00"), flat("use", "2.00"))
            .from("2026-04-16", fixed("service", "36.00"), flat("use", "2.40"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "60"));

    assertThat(amounts(rated))
        .containsExactly("service 15.00", "use 60.00", "service 18.00", "use 72.00");
    assertThat(rated.total()).isEqualByComparingTo("165.00");
  }

  @Test
  void publishedFirstUnitsOfTiersAreUsedUpToTheUnitBefore() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", block("use", "14 20 25", "2.87 4.29 6.44 10.07"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "27.3"));

    assertThat(amounts(rated)).containsExactly("use 40.18", "use 25.74", "use 32.20", "use 23.16");
    assertThat(rated.total()).isEqualByComparingTo("121.28");
  }

  @Test
  void stepChargesTheWholeUseAtThePriceReached() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", step("use", "14 20 25", "2.87 4.29 6.44 10.07"));

    assertThat(rated(tariff.segment(APRIL, "27.3")).total()).isEqualByComparingTo("274.91");
    assertThat(rated(tariff.segment(APRIL, "14")).total()).isEqualByComparingTo("40.18");
    assertThat(rated(tariff.segment(APRIL, "14.01")).total()).isEqualByComparingTo("60.10");
  }

  @Test
  void priceChangeOnThe16thOfMarchSplitsFixedChargeAndUse() {
    DateRange march = days("2026-03-01", "2026-03-31");
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "24.00"), flat("use", "3.00"))
            .from("2026-03-16", fixed("service", "27.00"), flat("use", "3.30"));

    RatingOutcome.Rated rated = rated(tariff.segment(march, "20"));

    assertThat(amounts(rated))
        .containsExactly("service 11.61", "use 29.03", "service 13.94", "use 34.06");
    assertThat(rated.lines().get(1).quantity()).isEqualByComparingTo("9.6774");
    assertThat(rated.lines().get(3).quantity()).isEqualByComparingTo("10.3226");
  }
}
