package io.smart360.metering.estimation;

import java.util.List;
import java.util.Optional;

/** The first method that held, if any, and why those before it did not. */
public record EstimationOutcome(
    Optional<Estimate> estimate, List<MethodOffer.Unavailable> passedOver) {

  public EstimationOutcome {
    passedOver = List.copyOf(passedOver);
  }
}
