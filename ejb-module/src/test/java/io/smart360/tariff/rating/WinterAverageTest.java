package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.QuantityRule.CapWinterAverage;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.PastUses;
import io.smart360.tariff.rating.determinant.PastUses.PastUse;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sewer is charged up to the average use of the last winter (BX-RATE-R14). */
class WinterAverageTest {

  private static final DateRange JULY = days("2026-07-01", "2026-07-31");
  private static final PastUses WINTER =
      new PastUses(
          List.of(
              past("2025-11-01", "2025-11-30", "40"),
              past("2025-12-01", "2025-12-31", "8"),
              past("2026-01-01", "2026-01-31", "7"),
              past("2026-02-01", "2026-02-28", "9"),
              past("2026-03-01", "2026-03-31", "6.25"),
              past("2026-04-01", "2026-04-30", "20")));

  private static PastUse past(String first, String last, String use) {
    return new PastUse(days(first, last), number(use), TestTariff.CCF);
  }

  private static TestTariff sewer(Optional<String> normalDays) {
    QuantityRule rule =
        new QuantityRule(
            QuantityRule.ALL,
            price("100"),
            Optional.of(
                new CapWinterAverage(
                    CapWinterAverage.USUAL_MONTHS, normalDays.map(Charges::number))));
    return TestTariff.monthly()
        .from(
            "2024-01-01",
            component("sewer", ChargeType.CONSUMPTION, new FlatCharge(rule, price("2.00"))));
  }

  /** 30.25 CCF in the 121 days of December to March are 7.6 in 30.4 days, and 7.605 in 30.42. */
  @Test
  void useAboveTheAverageOfTheWinterIsNotCharged() {
    RatingOutcome.Rated usual = rated(sewer(Optional.empty()).segment(JULY, "12").pastUses(WINTER));
    RatingOutcome.Rated stated =
        rated(sewer(Optional.of("30.42")).segment(JULY, "12").pastUses(WINTER));

    assertThat(sums(usual)).containsExactly("sewer 7.6 x 2.00 = 15.20");
    assertThat(sums(stated)).containsExactly("sewer 7.605 x 2.00 = 15.21");
    assertThat(Explanation.of(stated.lines().get(0).derivation(), "CCF").rows())
        .extracting(row -> row.name(Locale.ENGLISH) + ": " + row.value(Locale.ENGLISH))
        .contains("Winter average: 7.605 CCF: 30.25 CCF in 121 days of winter, for 30.42 days");
  }

  @Test
  void useBelowTheAverageIsChargedAsItIs() {
    assertThat(sums(rated(sewer(Optional.empty()).segment(JULY, "5").pastUses(WINTER))))
        .containsExactly("sewer 5 x 2.00 = 10.00");
  }

  @Test
  void anAverageOfTheAccountOutweighsItsBills() {
    assertThat(
            sums(
                rated(
                    sewer(Optional.empty())
                        .segment(JULY, "12")
                        .pastUses(WINTER)
                        .characteristics(Characteristics.of(Map.of("winter_average", "9"))))))
        .containsExactly("sewer 9 x 2.00 = 18.00");
  }

  @Test
  void anAccountWithoutAWinterHasTheDefaultOfItsClass() {
    RatingOutcome.Rated rated =
        rated(sewer(Optional.empty()).assuming("winter_average", "6").segment(JULY, "12"));

    assertThat(sums(rated)).containsExactly("sewer 6 x 2.00 = 12.00");
    assertThat(rated.notes()).extracting(RatingOutcome.Note::code).containsExactly("BX-E23");
    assertThat(refused(sewer(Optional.empty()).segment(JULY, "12")).code()).isEqualTo("BX-E21");
  }

  @Test
  void useInAnotherUnitIsConverted() {
    PastUses inGallons =
        new PastUses(
            List.of(
                new PastUse(
                    days("2026-01-01", "2026-01-31"),
                    TestTariff.CCF.convert(number("31"), RateUnit.of("gal")),
                    RateUnit.of("gal"))));

    assertThat(rated(sewer(Optional.of("10")).segment(JULY, "12").pastUses(inGallons)).total())
        .isEqualByComparingTo("20.00");
  }

  @ParameterizedTest(name = "on {0} the winter from {1} to {2} counts")
  @CsvSource({
    "2026-03-31, 2024-12-01, 2025-03-31",
    "2026-04-01, 2025-12-01, 2026-03-31",
    "2026-12-31, 2025-12-01, 2026-03-31"
  })
  void theAverageIsComputedAnewEachApril(LocalDate day, String first, String last) {
    CapWinterAverage cap = new CapWinterAverage(CapWinterAverage.USUAL_MONTHS, Optional.empty());

    assertThat(cap.winterBefore(day)).isEqualTo(days(first, last));
  }

  @Test
  void monthsOfAWinterFollowEachOther() {
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(
            () -> new CapWinterAverage(List.of(Month.JANUARY, Month.MARCH), Optional.empty()));
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(() -> new CapWinterAverage(List.of(), Optional.empty()));
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(
            () -> new CapWinterAverage(CapWinterAverage.USUAL_MONTHS, Optional.of(number("0"))));
  }
}
