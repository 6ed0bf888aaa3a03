package io.smart360.metering.estimation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.estimation.EstimationFixtures.*;
import static io.smart360.metering.estimation.EstimationMethod.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.RegisterKind;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.estimation.EstimationSettings.StreakStep;
import io.smart360.metering.estimation.MethodOffer.Cause;
import io.smart360.metering.estimation.MethodOffer.Unavailable;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of methods, the estimated reading, and the limits of estimation. */
class EstimationTest {

  @Test
  void takesTheFirstMethodThatHoldsAndSaysWhyOthersDidNot() {
    UseHistory history = installed(INSTALLED, "100").toHistory();
    EstimationRequest request =
        request(history, 30)
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withAgreedQuantity(agreed("8")));

    EstimationOutcome outcome = ESTIMATION.estimate(request);

    assertThat(outcome.estimate().orElseThrow().method()).isEqualTo(AGREED_QUANTITY);
    assertThat(outcome.passedOver())
        .extracting(Unavailable::method, Unavailable::cause)
        .containsExactly(
            tuple(LAST_READING, Cause.SERVICE_IN_USE),
            tuple(INTERPOLATION, Cause.NO_LATER_ACTUAL),
            tuple(AVERAGE_OF_ACTUALS, Cause.NO_ACTUAL_PERIOD),
            tuple(SAME_PERIOD_LAST_YEAR, Cause.NO_ACTUAL_LAST_YEAR),
            tuple(CLASS_AVERAGE, Cause.NO_CLASS_AVERAGE),
            tuple(PROFILE, Cause.NO_PROFILE));
  }

  @Test
  void utilityMayReorderItsMethods() {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory();
    EstimationRequest request =
        request(history, 30)
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withAgreedQuantity(agreed("8")));
    Estimation agreedFirst =
        new Estimation(
            EstimationSettings.STANDARD.withOrder(List.of(AGREED_QUANTITY, AVERAGE_OF_ACTUALS)));

    assertThat(agreedFirst.estimate(request).estimate().orElseThrow().method())
        .isEqualTo(AGREED_QUANTITY);
  }

  @Test
  void validatorsChooseFromThreeMethodsAndSeeWhyOneIsGrey() { // MX03US02-R3
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory();
    EstimationRequest request =
        request(history, 30)
            .withBasis(
                EstimationBasis.OWN_PAST_ONLY.withClassAverage(
                    new ClassAverage(new BigDecimal("0.45"), 4)));

    List<MethodOffer> offers = ESTIMATION.offersToValidators(request);

    assertThat(offers)
        .extracting(MethodOffer::method)
        .containsExactly(AVERAGE_OF_ACTUALS, SAME_PERIOD_LAST_YEAR, CLASS_AVERAGE);
    Unavailable grey = (Unavailable) offers.get(2);
    assertThat(grey.sentence(Locale.US)).isEqualTo("Only 4 meters in the class, 10 are needed");
    assertThat(grey.sentence(Locale.forLanguageTag("es")))
        .isEqualTo("Solo 4 medidores en la clase, se necesitan 10");
  }

  @ParameterizedTest
  @EnumSource(EstimationMethod.class)
  void noMethodHoldsWithoutAReadingBefore(EstimationMethod method) {
    EstimationRequest request = requestOn(UseHistory.NONE, INSTALLED);

    assertThat(cause(method, request)).isEqualTo(Cause.NO_PREVIOUS_READING);
    assertThat(ESTIMATION.estimate(request).estimate()).isEmpty();
  }

  @Test
  void dayOfThePreviousReadingIsNotEstimatedAgain() {
    UseHistory history = installed(INSTALLED, "0").used(30, "15").toHistory();

    assertThat(cause(AVERAGE_OF_ACTUALS, request(history, 0)))
        .isEqualTo(Cause.NOT_AFTER_PREVIOUS_READING);
  }

  @Test
  void demandIsNotEstimated() {
    RegisterConfiguration demand =
        new RegisterConfiguration(RegisterKind.DEMAND_PEAK, 5, 2, BigDecimal.ONE, UnitOfMeasure.KW);
    EstimationRequest usual = request(installed(INSTALLED, "0").used(30, "15").toHistory(), 30);
    EstimationRequest request =
        new EstimationRequest(
            RegisterConversion.asCounted(demand),
            usual.history(),
            usual.estimateOn(),
            usual.supply(),
            usual.occupancy(),
            usual.basis(),
            usual.madeBy());

    assertThat(cause(AVERAGE_OF_ACTUALS, request)).isEqualTo(Cause.DEMAND_REGISTER);
  }

  @Test
  void readingIsRoundedHalfUpAfterMultiplierAndUnit() {
    RegisterConversion timesTenGallons =
        RegisterConversion.into(
            RegisterConfiguration.counting(6, UnitOfMeasure.GAL).withMultiplier(BigDecimal.TEN),
            UnitOfMeasure.CCF);
    EstimationRequest request =
        new EstimationRequest(
            timesTenGallons,
            installed(INSTALLED, "1000").toHistory(),
            INSTALLED.plusDays(30),
            SupplyStatus.ACTIVE,
            Occupancy.OCCUPIED,
            EstimationBasis.OWN_PAST_ONLY.withAgreedQuantity(agreed("10")),
            "m.lee");

    Estimate estimate = available(AGREED_QUANTITY, request);

    assertThat(estimate.reading()).isEqualByComparingTo("1748"); // 10 CCF are 748.052 steps
    assertThat(estimate.quantity()).isEqualByComparingTo("10");
    assertThat(estimate.use()).isEqualByComparingTo("9.9993");
  }

  @Test
  void estimateStartsAgainAtZeroAfterTheLastDial() {
    EstimationRequest request =
        request(installed(INSTALLED, "99995").toHistory(), 30)
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withAgreedQuantity(agreed("8")));

    Estimate estimate = available(AGREED_QUANTITY, request);

    assertThat(estimate.reading()).isEqualByComparingTo("3");
    assertThat(estimate.rollovers()).isEqualTo(1);
    assertThat(estimate.use()).isEqualByComparingTo("8");
  }

  @Test
  void estimateNeverFallsBelowAPreviousReadingWithFinerDecimals() {
    EstimationRequest request =
        request(installed(INSTALLED, "100.4").toHistory(), 30)
            .withBasis(EstimationBasis.OWN_PAST_ONLY.withAgreedQuantity(agreed("0")));

    assertThat(available(AGREED_QUANTITY, request).reading()).isEqualByComparingTo("101");
  }

  @ParameterizedTest(name = "estimate {0} in a row asks for {1}")
  @CsvSource({
    "1, NOTHING",
    "2, NOTHING",
    "3, SPECIAL_READ",
    "4, SUPERVISOR_APPROVAL",
    "5, SUPERVISOR_APPROVAL"
  })
  void thirdEstimateOrdersAReadAndTheFourthNeedsApproval(int count, StreakStep step) { // MX-E2
    assertThat(EstimationSettings.STANDARD.stepAt(count)).isEqualTo(step);
  }

  @Test
  void settingsRefuseAMethodTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EstimationSettings.STANDARD.withOrder(List.of(PROFILE, PROFILE)));
  }
}
