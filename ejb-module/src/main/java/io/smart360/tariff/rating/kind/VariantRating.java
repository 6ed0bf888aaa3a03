package io.smart360.tariff.rating.kind;

import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.ComponentRating;
import io.smart360.tariff.rating.segment.Part;
import java.util.Map;
import java.util.Optional;

/** The charge of the value that a characteristic has on the days of a part. */
record VariantRating(String dimension, Map<String, ComponentRating> byValue)
    implements ComponentRating {

  @Override
  public void rate(Part part) {
    chosen(part).rate(part);
  }

  @Override
  public Optional<PeriodDerivation> due(Part part) {
    return chosen(part).due(part);
  }

  private ComponentRating chosen(Part part) {
    String value = part.chosenBy(dimension);
    ComponentRating rating = byValue.get(value);
    if (rating == null) {
      throw RatingRefusal.noKey(part.code(), dimension, value);
    }
    return rating;
  }
}
