package io.smart360.tariff.rating.segment;

import io.smart360.tariff.derivation.PeriodDerivation;
import java.util.Optional;

/** Computes one kind of charge. */
@FunctionalInterface
public interface ComponentRating {

  /** Adds the lines of a part to its segment. */
  void rate(Part part);

  /**
   * What is due for a part by time alone, before rests; empty for charges that are not for time.
   */
  default Optional<PeriodDerivation> due(Part part) {
    return Optional.empty();
  }
}
