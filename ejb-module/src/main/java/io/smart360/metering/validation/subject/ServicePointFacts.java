package io.smart360.metering.validation.subject;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.ServicePointKey;
import java.util.Optional;

/** The situation of the service point on the day of the reading. */
public record ServicePointFacts(
    ServicePointKey key,
    SupplyStatus supply,
    Occupancy occupancy,
    Season season,
    Optional<ClassAverage> classAverage) {

  /** Whether the connection of an irrigator is out of its season, when no use is normal. */
  public enum Season {
    IN_SEASON,
    OFF_SEASON
  }

  /** Whether somebody should be using the service now. */
  public boolean isUseNormal() {
    return supply == SupplyStatus.ACTIVE
        && occupancy == Occupancy.OCCUPIED
        && season == Season.IN_SEASON;
  }
}
