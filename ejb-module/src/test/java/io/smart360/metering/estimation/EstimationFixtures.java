package io.smart360.metering.estimation;

import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.estimation.MethodOffer.Available;
import io.smart360.metering.estimation.MethodOffer.Cause;
import io.smart360.metering.estimation.MethodOffer.Unavailable;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Registers to be estimated: five dials of CCF, from the day of their last reading on. */
final class EstimationFixtures {

  static final LocalDate INSTALLED = LocalDate.of(2024, 1, 1);
  static final RegisterConfiguration FIVE_DIALS =
      RegisterConfiguration.counting(5, UnitOfMeasure.CCF);

  static final Estimation ESTIMATION = new Estimation(EstimationSettings.STANDARD);

  private EstimationFixtures() {}

  static EstimationRequest request(UseHistory history, int daysLater) {
    return requestOn(history, history.last().orElseThrow().readOn().plusDays(daysLater));
  }

  static EstimationRequest requestOn(UseHistory history, LocalDate day) {
    return new EstimationRequest(
        RegisterConversion.asCounted(FIVE_DIALS),
        history,
        day,
        SupplyStatus.ACTIVE,
        Occupancy.OCCUPIED,
        EstimationBasis.OWN_PAST_ONLY,
        "estimateMissing");
  }

  static LaterReading later(LocalDate from, int days, String value, int rollovers) {
    return new LaterReading(from.plusDays(days), new BigDecimal(value), rollovers);
  }

  static UseProfile februaryDouble() {
    List<BigDecimal> months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ONE));
    months.set(1, new BigDecimal("2"));
    return new UseProfile(
        "HOME",
        new BigDecimal("0.4"),
        months,
        Collections.nCopies(7, BigDecimal.ONE),
        "regional study of 2023");
  }

  static AgreedQuantity agreed(String quantity) {
    return new AgreedQuantity(new BigDecimal(quantity), "contract 12/2023");
  }

  static MethodOffer offer(EstimationMethod method, EstimationRequest request) {
    return ESTIMATION.offer(method, request);
  }

  static Estimate available(EstimationMethod method, EstimationRequest request) {
    return Optional.of(offer(method, request))
        .filter(Available.class::isInstance)
        .map(Available.class::cast)
        .orElseThrow()
        .estimate();
  }

  static Cause cause(EstimationMethod method, EstimationRequest request) {
    return ((Unavailable) offer(method, request)).cause();
  }
}
