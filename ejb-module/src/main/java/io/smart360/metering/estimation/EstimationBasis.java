package io.smart360.metering.estimation;

import io.smart360.metering.consumption.ClassAverage;
import java.util.Optional;

/** What may be known besides the register's own past, in the unit its use is kept in. */
public record EstimationBasis(
    Optional<LaterReading> laterActual,
    Optional<ClassAverage> classAverage,
    Optional<UseProfile> profile,
    Optional<AgreedQuantity> agreedQuantity) {

  public static final EstimationBasis OWN_PAST_ONLY =
      new EstimationBasis(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public EstimationBasis withLaterActual(LaterReading reading) {
    return new EstimationBasis(Optional.of(reading), classAverage, profile, agreedQuantity);
  }

  public EstimationBasis withClassAverage(ClassAverage average) {
    return new EstimationBasis(laterActual, Optional.of(average), profile, agreedQuantity);
  }

  public EstimationBasis withProfile(UseProfile newProfile) {
    return new EstimationBasis(laterActual, classAverage, Optional.of(newProfile), agreedQuantity);
  }

  public EstimationBasis withAgreedQuantity(AgreedQuantity quantity) {
    return new EstimationBasis(laterActual, classAverage, profile, Optional.of(quantity));
  }
}
