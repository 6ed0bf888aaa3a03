package io.smart360.tariff.rating.kind;

import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.rating.segment.ComponentRating;
import io.smart360.tariff.rating.segment.Part;
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
