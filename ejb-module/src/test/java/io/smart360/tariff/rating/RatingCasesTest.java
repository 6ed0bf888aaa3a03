package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.amountOff;
import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.linesOf;
import static io.smart360.tariff.rating.Charges.minimum;
import static io.smart360.tariff.rating.Charges.numbers;
import static io.smart360.tariff.rating.Charges.percent;
import static io.smart360.tariff.rating.Charges.percentOff;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Charges.when;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.Move;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rating test cases of the specification (08-billing, appendix C), by their numbers. */
class RatingCasesTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final DateRange MARCH_AND_APRIL = days("2026-03-01", "2026-04-30");

  @Test
  void case1BlocksOfATwoMonthBill() {
    TestTariff tariff =
        TestTariff.of(Frequency.BI_MONTHLY, "CCF")
            .from("2026-01-01", block("use", "14 40 148", "3.01 4.50 6.76 10.57"));

    RatingOutcome.Rated rated = rated(tariff.segment(MARCH_AND_APRIL, "50"));

    assertThat(sums(rated))
        .containsExactly(
            "use 14 x 3.01 = 42.14", "use 26 x 4.50 = 117.00", "use 10 x 6.76 = 67.60");
    assertThat(rated.total()).isEqualByComparingTo("226.74");
  }

  @Test
  void case2TierLimitsByMeterSizeAndPricesByWaterType() {
    RatingOutcome.Rated rated = rated(commercial("2\"", "POTABLE"));

    assertThat(amounts(rated)).containsExactly("use 3714.90", "use 315.90");
    assertThat(rated.total()).isEqualByComparingTo("4030.80");
    assertThat(rated.lines().get(0).key()).isEqualTo("meter_size=2\", water_type=POTABLE");
  }

  @Test
  void case3AMeterSizeThatIsNotInTheTableHasNoPrice() {
    RatingOutcome.Refused refused = refused(commercial("3\"", "POTABLE"));

    assertThat(refused.code()).isEqualTo("BX-E21");
    assertThat(refused.text()).isEqualTo("'use' has no price for meter_size = 3\".");
    assertThat(refused.details())
        .isEqualTo(Map.of("component", "use", "dimensions", "meter_size", "key", "3\""));
  }

  private static RatingRequest.Builder commercial(String meterSize, String waterType) {
    ValueTable<List<BigDecimal>> limits =
        ValueTable.by("meter_size", Map.of("2\"", numbers("870"), "1\"", numbers("210")));
    ValueTable<List<BigDecimal>> prices =
        ValueTable.by("water_type", Map.of("POTABLE", numbers("4.27 10.53")));
    BlockCharge block = new BlockCharge(QuantityRule.WHOLE_USE, new TierTable(limits, prices));
    return TestTariff.of(Frequency.BI_MONTHLY, "CCF")
        .from("2026-01-01", component("use", ChargeType.CONSUMPTION, block))
        .segment(MARCH_AND_APRIL, "900")
        .characteristics(
            Characteristics.of(Map.of("meter_size", meterSize, "water_type", waterType)));
  }

  @Test
  void case6MinimumIsReachedByALineOfItsOwn() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", flat("use", "1.74"), minimum("least", "25.00", linesOf("use")));

    assertThat(amounts(rated(tariff.segment(APRIL, "10"))))
        .containsExactly("use 17.40", "least 7.60");
    assertThat(amounts(rated(tariff.segment(APRIL, "20")))).containsExactly("use 34.80");
  }

  @Test
  void case7RegulatoryFeeIsALineOfItsOwn() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("service_charge", "31.00"),
                flat("commodity", "6.048"),
                percent("fee", "1.4", "service_charge", "commodity"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "10"));

    assertThat(amounts(rated))
        .containsExactly("service_charge 31.00", "commodity 60.48", "fee 1.28");
    assertThat(rated.total()).isEqualByComparingTo("92.76");
  }

  @Test
  void case8TierLimitsAreScaledOutsideTheNormalRange() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", block("use", "10", "1.00 2.00"));

    RatingOutcome.Rated rated = rated(tariff.segment(days("2026-04-01", "2026-05-10"), "20"));

    assertThat(rated.lines().get(0).quantity()).isEqualByComparingTo("13.1579");
    assertThat(rated.lines().get(1).quantity()).isEqualByComparingTo("6.8421");
  }

  @Test
  void case9ElevationSurchargeNamesItsZone() {
    ValueTable<BigDecimal> byZone =
        ValueTable.by(
            "elevation_zone", Map.of("1", new BigDecimal("0.10"), "3", new BigDecimal("0.21")));
    Component pumping =
        component("pumping", ChargeType.SURCHARGE, new FlatCharge(QuantityRule.WHOLE_USE, byZone));

    RatingOutcome.Rated rated =
        rated(
            TestTariff.monthly()
                .from("2026-01-01", pumping)
                .segment(APRIL, "12")
                .characteristics(Characteristics.of(Map.of("elevation_zone", "3"))));

    assertThat(amounts(rated)).containsExactly("pumping 2.52");
    assertThat(rated.lines().get(0).key()).isEqualTo("elevation_zone=3");
  }

  @Test
  void case10DiscountsAreGivenByPriority() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("service", "18.50"),
                amountOff("low_income", 2, "5.00", "service"),
                percentOff("senior", 1, "10", "service"));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 18.50", "senior -1.85", "low_income -5.00");
  }

  @Test
  void case11CompoundTaxIsLeviedOnTheTaxBeforeIt() {
    Tax.Levy compound =
        new Tax.Levy(
            2,
            Tax.On.CHARGES_AND_TAXES,
            Tax.Price.ADDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.BASE);
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "100.00"))
            .taxed(tax("first", "5"), tax("second", "2", compound));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 100.00", "first 5.00", "second 2.10");
  }

  @Test
  void case12IncludedTaxIsTakenOutOfTheRevenue() {
    Tax.Levy included =
        new Tax.Levy(
            1, Tax.On.CHARGES, Tax.Price.INCLUDED, Tax.RateDate.BILL_DATE, Tax.Rounding.BASE);
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "54.00"))
            .taxed(tax("vat", "8", included));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL));

    assertThat(amounts(rated)).containsExactly("service 54.00", "vat 4.00", "vat -4.00");
    assertThat(rated.total()).isEqualByComparingTo("54.00");
    assertThat(rated.total(ChargeType.TAX)).isEqualByComparingTo("4.00");
    assertThat(rated.lines().get(2).type()).isEqualTo(ChargeType.TAX_INCLUDED);
    assertThat(rated.lines().get(2).glCode()).isEqualTo("4100");
  }

  @Test
  void case13WithoutUseTheFixedChargeRemains() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "24.00"), block("use", "10", "3.20 4.80"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "0"));

    assertThat(sums(rated)).containsExactly("service 1 x 24.00 = 24.00", "use 0 x 3.20 = 0.00");
    assertThat(rated.total()).isEqualByComparingTo("24.00");
  }

  @Test
  void case15MoveInPaysTheFixedChargeByDays() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", fixed("service", "30.00"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(days("2026-04-11", "2026-04-30"))
                .cycle(Frequency.MONTHLY, 30)
                .move(Move.IN));

    assertThat(amounts(rated)).containsExactly("service 20.00");
  }

  @Test
  void case16DroughtStageCountsOnTheDaysItIsDeclaredFor() {
    ValueTable<BigDecimal> byStage =
        ValueTable.by(Characteristics.DROUGHT_STAGE, Map.of("2", new BigDecimal("0.50")));
    Component drought =
        when(
            Condition.oneOf(Characteristics.DROUGHT_STAGE, "1", "2", "3"),
            component(
                "drought", ChargeType.SURCHARGE, new FlatCharge(QuantityRule.WHOLE_USE, byStage)));

    RatingOutcome.Rated rated =
        rated(
            TestTariff.monthly()
                .from("2026-01-01", drought)
                .segment(APRIL, "20")
                .characteristics(
                    Characteristics.builder()
                        .from(Characteristics.DROUGHT_STAGE, APRIL.start().plusDays(15), "2")
                        .build()));

    assertThat(sums(rated)).containsExactly("drought 10 x 0.50 = 5.00");
    assertThat(rated.lines().get(0).days()).isEqualTo(days("2026-04-16", "2026-04-30"));
  }

  @ParameterizedTest(name = "{0} kWh cost {1}")
  @CsvSource({"850, 100.00", "300, 24.00", "301, 24.12", "600, 60.00"})
  void case17SlabsOfElectricity(String use, String energy) {
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh")
            .from(
                "2026-01-01",
                fixed("service", "15.00"),
                block("energy", "300 600", "0.08 0.12 0.16"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, use));

    assertThat(rated.total(ChargeType.CONSUMPTION)).isEqualByComparingTo(energy);
    assertThat(rated.total())
        .isEqualByComparingTo(new BigDecimal(energy).add(new BigDecimal("15")));
  }

  @Test
  void case18VersionChangeScalesTheTierLimits() {
    RatingOutcome.Rated rated = rated(twoVersions().segment(APRIL, "24"));

    assertThat(sums(rated))
        .containsExactly(
            "use 5 x 2.00 = 10.00",
            "use 7 x 3.00 = 21.00",
            "use 5 x 2.20 = 11.00",
            "use 7 x 3.30 = 23.10");
    assertThat(rated.total()).isEqualByComparingTo("65.10");
    assertThat(rated.lines()).extracting(ChargeLine::versionId).containsExactly(1L, 1L, 2L, 2L);
    assertThat(rated.lines().get(2).days()).isEqualTo(days("2026-04-16", "2026-04-30"));
  }

  @Test
  void case19MeterExchangeSplitsTheUseAtItsReading() {
    TestTariff tariff = twoVersions();

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(tariff.measured(days("2026-04-01", "2026-04-10"), "9"))
                .use(tariff.measured(days("2026-04-11", "2026-04-30"), "15")));

    assertThat(sums(rated))
        .containsExactly(
            "use 5 x 2.00 = 10.00",
            "use 7.75 x 3.00 = 23.25",
            "use 5 x 2.20 = 11.00",
            "use 6.25 x 3.30 = 20.63");
    assertThat(rated.total()).isEqualByComparingTo("64.88");
  }

  private static TestTariff twoVersions() {
    return TestTariff.monthly()
        .from("2026-01-01", block("use", "10", "2.00 3.00"))
        .from("2026-04-16", block("use", "10", "2.20 3.30"));
  }
}
