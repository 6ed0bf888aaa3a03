package io.smart360.metering.estimation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.consumption.UseHistoryFixtures;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Promises that hold for every estimate, tried on ten thousand drawn registers. */
class EstimationPropertyTest {

  private static final int CASES = 10_000;
  private static final LocalDate INSTALLED = LocalDate.of(2023, 5, 1);

  private final Random random = new Random(20250415);
  private final Estimation estimation = new Estimation(EstimationSettings.STANDARD);

  @Test
  void estimateIsNeverBelowThePreviousReadingAndFitsTheDial() {
    int offered = 0;
    for (int i = 0; i < CASES; i++) {
      EstimationRequest request = drawnRequest();
      BigDecimal previous = request.history().last().orElseThrow().value();
      RegisterConfiguration register = request.conversion().register();
      for (EstimationMethod method : EstimationMethod.values()) {
        if (estimation.offer(method, request) instanceof MethodOffer.Available available) {
          Estimate estimate = available.estimate();
          offered++;
          assertThat(register.canShow(estimate.reading())).as("case %d %s", i, method).isTrue();
          assertThat(register.advance(previous, estimate.reading(), estimate.rollovers()))
              .as("case %d %s", i, method)
              .isNotNegative();
        }
      }
    }
    assertThat(offered).isGreaterThan(CASES);
  }

  @Test
  void billedUseDiffersFromTheQuantityByHalfAStepAtMost() {
    for (int i = 0; i < CASES; i++) {
      EstimationRequest request = drawnRequest();
      BigDecimal halfStep =
          request
              .conversion()
              .quantity(
                  new BigDecimal("0.5").movePointLeft(request.conversion().register().decimals()))
              .add(new BigDecimal("0.0001")); // both figures are rounded to four decimals

      Estimate estimate = estimation.estimate(request).estimate().orElseThrow();

      assertThat(estimate.use().subtract(estimate.quantity()).abs())
          .as("case %d", i)
          .isLessThanOrEqualTo(halfStep);
    }
  }

  private EstimationRequest drawnRequest() {
    RegisterConfiguration register =
        RegisterConfiguration.counting(5 + random.nextInt(3), UnitOfMeasure.GAL)
            .withDecimals(random.nextInt(3))
            .withMultiplier(BigDecimal.valueOf(1 + random.nextInt(50)));
    UseHistory history = drawnHistory();
    LocalDate last = history.last().orElseThrow().readOn();
    EstimationBasis basis =
        EstimationBasis.OWN_PAST_ONLY.withClassAverage(
            new ClassAverage(BigDecimal.valueOf(random.nextInt(5_000), 3), 12));
    return new EstimationRequest(
        RegisterConversion.into(register, UnitOfMeasure.CCF),
        history,
        last.plusDays(1 + random.nextInt(90)),
        SupplyStatus.ACTIVE,
        Occupancy.OCCUPIED,
        basis,
        "estimateMissing");
  }

  private UseHistory drawnHistory() {
    UseHistoryFixtures past = installed(INSTALLED, Integer.toString(random.nextInt(99_000)));
    int readings = random.nextInt(16);
    for (int i = 0; i < readings; i++) {
      String use = Integer.toString(random.nextInt(60));
      if (random.nextInt(5) == 0) {
        past.estimated(30, use);
      } else {
        past.used(30, use);
      }
    }
    return past.toHistory();
  }
}
