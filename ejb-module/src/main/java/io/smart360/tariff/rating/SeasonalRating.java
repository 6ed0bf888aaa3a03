package io.smart360.tariff.rating;

import io.smart360.tariff.derivation.PeriodDerivation;
import java.util.Map;
import java.util.Optional;

/** Computes each part as the charge of its season is computed. */
record SeasonalRating(Map<String, ComponentRating> bySeason) implements ComponentRating {

  @Override
  public void rate(Part part) {
    bySeason.get(part.season()).rate(part);
  }

  @Override
  public Optional<PeriodDerivation> due(Part part) {
    return bySeason.get(part.season()).due(part);
  }
}
