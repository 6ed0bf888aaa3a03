package io.smart360.metering.estimation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.estimation.EstimationFixtures.*;
import static io.smart360.metering.estimation.EstimationMethod.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.estimation.MethodOffer.Available;
import io.smart360.metering.estimation.MethodOffer.Cause;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas E1 to E7. */
class EstimationMethodTest {

  @Test
  void averageOfTheLastThreeActualPeriodsByDays() { // E1
    UseHistory history =
        installed(INSTALLED, "0")
            .used(30, "99")
            .used(28, "14")
            .used(31, "15")
            .used(31, "16")
            .toHistory();

    Estimate estimate = available(AVERAGE_OF_ACTUALS, request(history, 30));

    assertThat(estimate.quantity()).isEqualTo("15.0000"); // 45 in 90 days
    assertThat(estimate.reading()).isEqualByComparingTo("159");
    assertThat(estimate.use()).isEqualByComparingTo("15");
    assertThat(estimate.inputs())
        .containsEntry("periods", 3)
        .containsEntry("useDays", 90)
        .containsEntry("days", 30);
    assertThat(estimate.madeBy()).isEqualTo("estimateMissing");
  }

  @Test
  void averageNeedsOneActualPeriodOfTheLastEighteenMonths() {
    UseHistory none = installed(INSTALLED, "0").toHistory();
    UseHistory one = installed(INSTALLED, "0").used(30, "12").toHistory();
    LocalDate ended = INSTALLED.plusDays(30);

    assertThat(cause(AVERAGE_OF_ACTUALS, request(none, 30))).isEqualTo(Cause.NO_ACTUAL_PERIOD);
    assertThat(available(AVERAGE_OF_ACTUALS, request(one, 30)).quantity())
        .isEqualByComparingTo("12");
    assertThat(offer(AVERAGE_OF_ACTUALS, requestOn(one, ended.plusMonths(18))))
        .isInstanceOf(Available.class);
    assertThat(cause(AVERAGE_OF_ACTUALS, requestOn(one, ended.plusMonths(18).plusDays(1))))
        .isEqualTo(Cause.NO_ACTUAL_PERIOD);
  }

  @Test
  void samePeriodLastYearTimesTheTrend() { // E2
    UseHistory history =
        installed(INSTALLED, "0")
            .usedEach(3, 31, "10") // last year's twins of the last three, and then
            .used(31, "40") // the same dates last year
            .usedEach(8, 31, "20")
            .usedEach(3, 31, "15")
            .toHistory();

    Estimate estimate = available(SAME_PERIOD_LAST_YEAR, request(history, 31));

    assertThat((BigDecimal) estimate.inputs().get("trend")).isEqualByComparingTo("1.5");
    assertThat(estimate.quantity()).isEqualByComparingTo("60"); // 40 x 15/10
  }

  @ParameterizedTest(name = "trend of {0} against 10 is {1}")
  @CsvSource({"50, 2", "1, 0.5"})
  void trendIsKeptWithinHalfAndDouble(String now, BigDecimal trend) {
    UseHistory history =
        installed(INSTALLED, "0")
            .usedEach(3, 31, "10")
            .usedEach(9, 31, "20")
            .usedEach(3, 31, now)
            .toHistory();

    Estimate estimate = available(SAME_PERIOD_LAST_YEAR, request(history, 31));

    assertThat((BigDecimal) estimate.inputs().get("trend")).isEqualByComparingTo(trend);
  }

  @Test
  void samePeriodLastYearNeedsAnActualPeriodThere() {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory();

    assertThat(cause(SAME_PERIOD_LAST_YEAR, request(history, 30)))
        .isEqualTo(Cause.NO_ACTUAL_LAST_YEAR);
  }

  @Test
  void interpolatesBetweenTwoActualReadingsByDays() { // E3
    UseHistory history = installed(INSTALLED, "100").toHistory();
    EstimationRequest request =
        request(history, 30)
            .withBasis(
                EstimationBasis.OWN_PAST_ONLY.withLaterActual(later(INSTALLED, 90, "160", 0)));

    assertThat(available(INTERPOLATION, request).reading()).isEqualByComparingTo("120");
    assertThat(ESTIMATION.estimate(request).estimate().orElseThrow().method())
        .isEqualTo(INTERPOLATION);
  }

  @Test
  void interpolatesOverARollover() {
    UseHistory history = installed(INSTALLED, "99980").toHistory();
    EstimationRequest request =
        request(history, 45)
            .withBasis(
                EstimationBasis.OWN_PAST_ONLY.withLaterActual(later(INSTALLED, 90, "40", 1)));

    Estimate estimate = available(INTERPOLATION, request);

    assertThat(estimate.reading()).isEqualByComparingTo("10"); // half of 60 steps
    assertThat(estimate.rollovers()).isEqualTo(1);
    assertThat(estimate.use()).isEqualByComparingTo("30");
  }

  @Test
  void interpolationBelowAnEarlierEstimateIsNotOffered() {
    UseHistory history = installed(INSTALLED, "100").estimated(30, "50").toHistory();
    EstimationRequest request =
        request(history, 30)
            .withBasis(
                EstimationBasis.OWN_PAST_ONLY.withLaterActual(later(INSTALLED, 90, "160", 0)));

    assertThat(cause(INTERPOLATION, request)).isEqualTo(Cause.BELOW_PREVIOUS_READING);
  }

  @ParameterizedTest(name = "class of {0} meters: offered is {1}")
  @CsvSource({"9, false", "10, true"})
  void classAverageNeedsTenMeters(int meters, boolean isOffered) { // E4
    EstimationRequest request =
        request(installed(INSTALLED, "100").toHistory(), 30)
            .withBasis(
                EstimationBasis.OWN_PAST_ONLY.withClassAverage(
                    new ClassAverage(new BigDecimal("0.45"), meters)));

    MethodOffer offer = offer(CLASS_AVERAGE, request);

    assertThat(offer instanceof Available).isEqualTo(isOffered);
    if (offer instanceof Available available) {
      assertThat(available.estimate().quantity()).isEqualByComparingTo("13.5");
      assertThat(available.estimate().reading()).isEqualByComparingTo("114"); // 113.5 half-up
      assertThat(available.estimate().use()).isEqualByComparingTo("14");
    }
  }

  @Test
  void profileSpreadsOwnUseOverItsDays() { // E5
    UseHistory history = installed(INSTALLED, "0").used(31, "31").toHistory(); // until Feb 1
    EstimationRequest request =
        requestOn(history, LocalDate.of(2024, 2, 11))
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withProfile(februaryDouble()));

    Estimate estimate = available(PROFILE, request);

    assertThat(estimate.quantity()).isEqualByComparingTo("20"); // ten days counted twice
    assertThat(estimate.inputs()).containsEntry("averageOf", "REGISTER");
  }

  @Test
  void profileStandsInForAMissingPast() {
    EstimationRequest request =
        requestOn(installed(INSTALLED, "0").toHistory(), LocalDate.of(2024, 1, 11))
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withProfile(februaryDouble()));

    Estimate estimate = available(PROFILE, request);

    assertThat(estimate.quantity()).isEqualByComparingTo("4"); // 0.4 x 10
    assertThat(estimate.inputs())
        .containsEntry("profile", "HOME")
        .containsEntry("averageOf", "PROFILE")
        .containsEntry("source", "regional study of 2023");
  }

  @Test
  void weekendsCountByTheirOwnFactorWithinTheMonths() { // Jan 31, 2024 is a Wednesday
    List<BigDecimal> weekdays = new ArrayList<>(Collections.nCopies(7, new BigDecimal("0.8")));
    weekdays.set(5, new BigDecimal("1.5"));
    weekdays.set(6, new BigDecimal("1.5"));
    UseProfile weekend =
        new UseProfile(
            "HOME", new BigDecimal("0.4"), februaryDouble().monthFactors(), weekdays, "a study");

    assertThat(weekend.weightedDays(LocalDate.of(2024, 1, 30), LocalDate.of(2024, 2, 4)))
        .isEqualByComparingTo("10"); // 0.8 + 2 x (0.8 + 0.8 + 1.5 + 1.5)
  }

  @ParameterizedTest(name = "months of {0}, average {1}")
  @CsvSource({"1.2, 0.4", "0.8, 0.4", "-1, 0.4", "5.1, 0.4", "1, 0"})
  void profileThatMakesNoSenseIsRefused(BigDecimal month, BigDecimal average) {
    List<BigDecimal> months = Collections.nCopies(12, month);
    List<BigDecimal> weekdays = Collections.nCopies(7, BigDecimal.ONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UseProfile("HOME", average, months, weekdays, "a study"))
        .withMessageContaining("HOME");
  }

  @Test
  void profileOfElevenMonthsIsRefused() {
    List<BigDecimal> eleven = Collections.nCopies(11, BigDecimal.ONE);
    List<BigDecimal> weekdays = Collections.nCopies(7, BigDecimal.ONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UseProfile("HOME", BigDecimal.ONE, eleven, weekdays, "a study"))
        .withMessageContaining("12 months");
  }

  @Test
  void agreedQuantityIsTakenAsItIs() { // E6
    EstimationRequest request =
        request(installed(INSTALLED, "100").toHistory(), 30)
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withAgreedQuantity(agreed("8")));

    Estimate estimate = available(AGREED_QUANTITY, request);

    assertThat(estimate.reading()).isEqualByComparingTo("108");
    assertThat(estimate.inputs())
        .containsEntry("agreedQuantity", new BigDecimal("8"))
        .containsEntry("source", "contract 12/2023");
  }

  @Test
  void nobodyAgreesOnLessThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> agreed("-1"));
  }

  @ParameterizedTest(name = "{0} and {1}: last reading is {2}")
  @CsvSource({
    "DISCONNECTED, OCCUPIED, true",
    "INACTIVE,     OCCUPIED, true",
    "ACTIVE,       VACANT,   true",
    "ACTIVE,       OCCUPIED, false"
  })
  void nothingIsUsedWhereNobodyCan(SupplyStatus supply, Occupancy occupancy, boolean isChosen) {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory();
    EstimationRequest usual = request(history, 30);
    EstimationRequest request =
        new EstimationRequest(
            usual.conversion(),
            history,
            usual.estimateOn(),
            supply,
            occupancy,
            EstimationBasis.OWN_PAST_ONLY,
            "estimateMissing");

    Estimate estimate = ESTIMATION.estimate(request).estimate().orElseThrow();

    assertThat(estimate.method()).isEqualTo(isChosen ? LAST_READING : AVERAGE_OF_ACTUALS);
    assertThat(estimate.reading()).isEqualByComparingTo(isChosen ? "45" : "60");
  }
}
