package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Charges.when;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.LineRounding;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.QuantityRounding;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From what registers measured to what is charged (08-billing §1.5 step 1, BX-RATE-R3, R14). */
class QuantitiesTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @Test
  void gallonsAreChargedInTheUnitOfTheTariff() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "1.00"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(
                    MeasuredUse.consumption(
                        APRIL, number("7480.52"), RateUnit.of("gal"), List.of(1L, 2L))));

    assertThat(sums(rated)).containsExactly("use 10 x 1.00 = 10.00");
  }

  @Test
  void aMeterInAnotherKindOfUnitIsRefused() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "1.00"));

    RatingOutcome.Refused refused =
        refused(
            tariff
                .segment(APRIL)
                .use(
                    MeasuredUse.consumption(
                        APRIL, number("5"), RateUnit.of("kWh"), List.of(1L, 2L))));

    assertThat(refused.code()).isEqualTo("BX-E99");
    assertThat(refused.text()).contains("per CCF", "measured in kWh");
  }

  @Test
  void wholeUnitsAreCountedOnTheUseOfAllMetersTogether() {
    RatingTerms wholeUnits =
        new RatingTerms(
            VersionChoice.EACH_DAY,
            TierLimitRule.WHOLE_PERIOD,
            ProrationBase.SCHEDULED,
            new QuantityRounding(0, RoundingMode.FLOOR),
            LineRounding.EACH_LINE);
    TestTariff tariff =
        new TestTariff(Frequency.MONTHLY, TestTariff.CCF, wholeUnits)
            .from("2026-01-01", block("use", "10", "1.00 2.00"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(tariff.measured(days("2026-04-11", "2026-04-30"), "7.7"))
                .use(tariff.measured(days("2026-04-01", "2026-04-10"), "4.6")));

    assertThat(sums(rated)).containsExactly("use 10 x 1.00 = 10.00", "use 2 x 2.00 = 4.00");
  }

  @Test
  void kilowattHoursAreWholeUnlessTheTariffSaysOtherwise() {
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh").from("2026-01-01", flat("energy", "0.10"));

    assertThat(sums(rated(tariff.segment(APRIL, "120.5"))))
        .containsExactly("energy 121 x 0.10 = 12.10");
  }

  @Test
  void everyDayNeedsAReading() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "1.00"));

    RatingOutcome.Refused none = refused(tariff.segment(APRIL));
    RatingOutcome.Refused gap =
        refused(tariff.segment(APRIL).use(tariff.measured(days("2026-04-01", "2026-04-10"), "5")));

    assertThat(none.code()).isEqualTo("BX-E03");
    assertThat(gap.details()).containsEntry("days", "2026-04-11 to 2026-04-30");
  }

  @Test
  void useOutsideTheSegmentIsAMistakeOfTheCaller() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "1.00"));
    RatingRequest.Builder request =
        tariff.segment(APRIL).use(tariff.measured(days("2026-03-31", "2026-04-30"), "5"));

    assertThatIllegalArgumentException().isThrownBy(request::build);
  }

  @Test
  void aBucketIsChargedByItself() {
    Component peak =
        component(
            "peak",
            ChargeType.CONSUMPTION,
            new FlatCharge(
                new QuantityRule("PEAK", price("100"), Optional.empty()), price("0.50")));
    TestTariff tariff =
        TestTariff.of(Frequency.MONTHLY, "kWh").from("2026-01-01", peak, flat("all", "0.10"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(tariff.measured(APRIL, "40").inBucket("PEAK"))
                .use(tariff.measured(APRIL, "60").inBucket("OFF_PEAK")));

    assertThat(sums(rated)).containsExactly("peak 40 x 0.50 = 20.00", "all 100 x 0.10 = 10.00");
  }

  @Test
  void sewerIsAShareOfTheWaterUseUpToTheWinterAverage() {
    Component sewer =
        component(
            "sewer",
            ChargeType.CONSUMPTION,
            new FlatCharge(
                new QuantityRule(
                    QuantityRule.ALL,
                    price("85"),
                    Optional.of(new QuantityRule.CapCharacteristic("winter_average"))),
                price("2.10")));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", sewer);
    Characteristics average = Characteristics.of(Map.of("winter_average", "9.5"));

    assertThat(sums(rated(tariff.segment(APRIL, "12").characteristics(average))))
        .containsExactly("sewer 9.5 x 2.10 = 19.95");
    assertThat(sums(rated(tariff.segment(APRIL, "10").characteristics(average))))
        .containsExactly("sewer 8.5 x 2.10 = 17.85");
    assertThat(
            sums(
                rated(
                    tariff
                        .segment(days("2026-04-11", "2026-04-30"), "12")
                        .characteristics(average))))
        .containsExactly("sewer 6.25 x 2.10 = 13.13");
  }

  @Test
  void aDefaultOfTheTariffStandsInAndIsNoted() {
    Component sewer =
        component(
            "sewer",
            ChargeType.CONSUMPTION,
            new FlatCharge(
                new QuantityRule(
                    QuantityRule.ALL,
                    price("100"),
                    Optional.of(new QuantityRule.CapCharacteristic("winter_average"))),
                price("2.00")));
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", sewer).assuming("winter_average", "6");

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "12"));

    assertThat(sums(rated)).containsExactly("sewer 6 x 2.00 = 12.00");
    assertThat(rated.notes())
        .containsExactly(
            new RatingOutcome.Note(
                "BX-E23",
                "'winter_average' is not known; 6 is assumed.",
                Map.of("characteristic", "winter_average", "assumed", "6")));
  }

  @Test
  void whatIsNeitherKnownNorAssumedIsRefused() {
    Component bySize =
        component(
            "use",
            ChargeType.CONSUMPTION,
            new FlatCharge(
                QuantityRule.WHOLE_USE,
                ValueTable.by("meter_size", Map.of("1\"", number("1.00")))));
    Component homes = when(Condition.oneOf("customer_class", "RES"), flat("home", "1.00"));

    assertThat(refused(TestTariff.monthly().from("2026-01-01", bySize).segment(APRIL, "1")).text())
        .isEqualTo("'use' needs 'meter_size', which is not known.");
    assertThat(refused(TestTariff.monthly().from("2026-01-01", homes).segment(APRIL, "1")).code())
        .isEqualTo("BX-E21");
  }

  @Test
  void aCountOrAFigureThatIsNoNumberOrNotKnownIsRefused() {
    Component bins =
        component(
            "bins",
            ChargeType.UNIT,
            new UnitCharge("bins", price("6.00"), Per.PERIOD, Proration.BY_DAYS));
    Component extra =
        component(
            "extra",
            ChargeType.CONSUMPTION,
            new FormulaCharge(ValueTable.of(Formula.parse("2 * lots"))));
    Characteristics many = Characteristics.of(Map.of("bins", "many", "lots", "two"));
    TestTariff counted = TestTariff.monthly().from("2026-01-01", bins);
    TestTariff computed = TestTariff.monthly().from("2026-01-01", extra);

    assertThat(refused(counted.segment(APRIL).characteristics(many)).text())
        .isEqualTo("'bins' needs 'bins' as a number, not 'many'.");
    assertThat(refused(computed.segment(APRIL, "1").characteristics(many)).text())
        .isEqualTo("'extra' needs 'lots' as a number, not 'two'.");
    assertThat(refused(computed.segment(APRIL, "1")).text())
        .isEqualTo("'extra' needs 'lots', which is not known.");
  }

  @Test
  void anAccountWithoutAMarkHasNotGotIt() {
    Component seniors = when(Condition.oneOf("senior", "yes"), flat("senior", "1.00"));
    Component others = when(Condition.oneOf("senior", "no"), flat("other", "2.00"));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", seniors, others);

    assertThat(sums(rated(tariff.segment(APRIL, "3")))).containsExactly("other 3 x 2.00 = 6.00");
  }
}
