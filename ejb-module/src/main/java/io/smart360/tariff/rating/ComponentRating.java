package io.smart360.tariff.rating;

/** Computes one kind of charge. */
@FunctionalInterface
interface ComponentRating {

  /** Adds the lines of a part to its segment. */
  void rate(Part part);
}
