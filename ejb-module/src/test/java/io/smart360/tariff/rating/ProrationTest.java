package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.linesOf;
import static io.smart360.tariff.rating.Charges.minimum;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.ProrationBase;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.model.RatingTerms;
import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.TierLimitRule;
import io.smart360.tariff.model.VersionChoice;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.Move;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is charged for part of a period (BX-RATE-R2, R7, R17, R18, R22). */
class ProrationTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @ParameterizedTest(name = "{0}: 20 days cost {1}")
  @CsvSource({"SCHEDULED, 19.35", "NORMAL, 19.74", "THIRTY, 20.00", "YEAR_TWELFTH, 19.73"})
  void aShortPeriodIsMeasuredAgainstTheTariffsBase(ProrationBase base, String amount) {
    RatingTerms terms = terms(VersionChoice.EACH_DAY, TierLimitRule.WHOLE_PERIOD, base);
    TestTariff tariff =
        new TestTariff(Frequency.MONTHLY, TestTariff.CCF, terms)
            .from("2026-01-01", fixed("service", "30.00"));

    RatingOutcome.Rated rated =
        rated(tariff.segment(days("2026-04-11", "2026-04-30")).cycle(Frequency.MONTHLY, 31));

    assertThat(amounts(rated)).containsExactly("service " + amount);
  }

  @ParameterizedTest(name = "{0} days cost {1}")
  @CsvSource({"25, 30.00", "35, 30.00", "24, 24.00", "36, 36.00"})
  void daysInTheNormalRangeAreAWholePeriod(int length, String amount) {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", fixed("service", "30.00"));
    LocalDate start = LocalDate.of(2026, 4, 1);
    DateRange period = new DateRange(start, start.plusDays(length));

    assertThat(amounts(rated(tariff.segment(period)))).containsExactly("service " + amount);
  }

  @Test
  void aChargeThatIsNotProratedIsWholeAtAMoveButByDaysOtherwise() {
    Component whole =
        component(
            "service",
            ChargeType.FIXED,
            new FixedCharge(price("30.00"), Per.PERIOD, Proration.WHOLE_AT_MOVE, FixedCharge.FULL));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", whole);
    DateRange twentyDays = days("2026-04-11", "2026-04-30");

    assertThat(amounts(rated(tariff.segment(twentyDays).move(Move.IN))))
        .containsExactly("service 30.00");
    assertThat(amounts(rated(tariff.segment(twentyDays)))).containsExactly("service 20.00");
  }

  @Test
  void monthlyRatesAreDueTwiceInATwoMonthCycle() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("service", "12.00"),
                block("use", "10", "1.00 2.00"),
                component(
                    "daily",
                    ChargeType.FIXED,
                    new FixedCharge(price("0.10"), Per.DAY, Proration.BY_DAYS, FixedCharge.FULL)));

    RatingOutcome.Rated rated =
        rated(tariff.segment(days("2026-03-01", "2026-04-30"), "25").cycle(Frequency.BI_MONTHLY));

    assertThat(sums(rated))
        .containsExactly(
            "service 1 x 12.00 = 24.00",
            "use 20 x 1.00 = 20.00",
            "use 5 x 2.00 = 10.00",
            "daily 1 x 0.10 = 6.10");
  }

  @Test
  void tierLimitsByDayAreScaledEvenInAWholePeriod() {
    RatingTerms terms =
        terms(VersionChoice.EACH_DAY, TierLimitRule.ALWAYS_BY_DAY, ProrationBase.SCHEDULED);
    TestTariff tariff =
        new TestTariff(Frequency.MONTHLY, TestTariff.CCF, terms)
            .from("2026-01-01", block("use", "10", "1.00 2.00"));

    assertThat(rated(tariff.segment(APRIL, "20")).lines().get(0).quantity())
        .isEqualByComparingTo("9.8684");
  }

  @Test
  void theLastPartOfAnUnchangedAmountTakesTheRest() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "10.00"))
            .from("2026-04-11", fixed("service", "10.00"))
            .from("2026-04-21", fixed("service", "10.00"));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 3.33", "service 3.33", "service 3.34");
  }

  @Test
  void onlyChargesThatDependOnTheMeterAreSplitWhenItIsChanged() {
    Component bySize =
        component(
            "service",
            ChargeType.FIXED,
            FixedCharge.perPeriod(
                ValueTable.by(
                    "meter_size", Map.of("1\"", number("30.00"), "2\"", number("60.00")))));
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", bySize, block("use", "10", "1.00 2.00"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL, "15")
                .characteristics(
                    Characteristics.builder()
                        .before("meter_size", LocalDate.of(2026, 4, 11), "1\"")
                        .from("meter_size", LocalDate.of(2026, 4, 11), "2\"")
                        .build()));

    assertThat(amounts(rated))
        .containsExactly("service 10.00", "service 40.00", "use 10.00", "use 10.00");
    assertThat(rated.lines().get(1).key()).isEqualTo("meter_size=2\"");
  }

  @Test
  void daysOfDisconnectionAreChargedTheirShare() {
    Component half =
        component(
            "service",
            ChargeType.FIXED,
            new FixedCharge(price("30.00"), Per.PERIOD, Proration.BY_DAYS, number("50")));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", half);

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .characteristics(
                    Characteristics.builder()
                        .during(
                            Characteristics.SERVICE_STATUS,
                            days("2026-04-11", "2026-04-20"),
                            Characteristics.DISCONNECTED)
                        .build()));

    assertThat(amounts(rated)).containsExactly("service 10.00", "service 5.00", "service 10.00");
  }

  @ParameterizedTest(name = "two months by {0}: {1}")
  @CsvSource({"THIRTY, 30.00", "YEAR_TWELFTH, 29.59"})
  void theBaseOfTwoMonthsIsTwiceThatOfOne(ProrationBase base, String amount) {
    RateUnit unit = RateUnit.of("CCF");
    RatingTerms usual = RatingTerms.usualFor(unit);
    RatingTerms terms =
        new RatingTerms(
            usual.versionChoice(), usual.tierLimits(), base, usual.quantity(), usual.rounding());
    TestTariff tariff =
        new TestTariff(Frequency.BI_MONTHLY, unit, terms)
            .from("2026-01-01", fixed("service", "60.00"));

    assertThat(amounts(rated(tariff.segment(days("2026-04-01", "2026-04-30")))))
        .containsExactly("service " + amount);
  }

  @Test
  void minimumIsProratedWithTheDays() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", flat("use", "1.00"), minimum("least", "30.00", linesOf("use")));

    assertThat(amounts(rated(tariff.segment(days("2026-04-11", "2026-04-30"), "4"))))
        .containsExactly("use 4.00", "least 16.00");
  }

  @Test
  void countsArePricedByTheDaysOfEachCount() {
    Component bins =
        component(
            "bins",
            ChargeType.UNIT,
            new UnitCharge("bins", price("6.00"), Per.PERIOD, Proration.BY_DAYS));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", bins);

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .characteristics(
                    Characteristics.builder()
                        .before("bins", LocalDate.of(2026, 4, 11), "1")
                        .from("bins", LocalDate.of(2026, 4, 11), "3")
                        .build()));

    assertThat(sums(rated)).containsExactly("bins 1 x 6.00 = 2.00", "bins 3 x 6.00 = 12.00");
  }

  @Test
  void aSeasonThatEndsInThePeriodSplitsTheUseByDays() {
    Seasons seasons =
        new Seasons(
            Map.of(
                "wet", List.of(new Seasons.Span(MonthDay.of(10, 21), MonthDay.of(4, 20))),
                "dry", List.of(new Seasons.Span(MonthDay.of(4, 21), MonthDay.of(10, 20)))));
    Component seasonal =
        component(
            "use",
            ChargeType.CONSUMPTION,
            new SeasonalCharge(
                Map.of("wet", flat("x", "1.00").charge(), "dry", flat("x", "4.00").charge())));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", seasonal).inSeasons(seasons);

    assertThat(sums(rated(tariff.segment(APRIL, "30"))))
        .containsExactly("use 20 x 1.00 = 20.00", "use 10 x 4.00 = 40.00");
  }

  @Test
  void theLastOfThreePartsTakesTheRestOfTheUse() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", flat("use", "1.00"))
            .from("2026-04-11", flat("use", "1.00"))
            .from("2026-04-21", flat("use", "1.00"));

    assertThat(rated(tariff.segment(APRIL, "10")).lines())
        .extracting(line -> line.quantity().toPlainString())
        .containsExactly("3.3333", "3.3333", "3.3334");
  }

  private static RatingTerms terms(VersionChoice choice, TierLimitRule limits, ProrationBase base) {
    RatingTerms usual = RatingTerms.usualFor(TestTariff.CCF);
    return new RatingTerms(choice, limits, base, usual.quantity(), usual.rounding());
  }

  @Test
  void aCycleIsScheduledForAtLeastOneDay() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", fixed("service", "30.00"));
    RatingRequest.Builder request = tariff.segment(APRIL);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.cycle(Frequency.MONTHLY, 0))
        .withMessageContaining("0 days");
  }
}
