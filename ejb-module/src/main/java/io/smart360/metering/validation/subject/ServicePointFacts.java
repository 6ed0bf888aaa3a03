package io.smart360.metering.validation.subject;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.ServicePointKey;
import java.time.Month;
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
    OFF_SEASON;

    private static final int MONTHS = 12;

    /**
     * The season of a month.
     *
     * @param first the month it begins with
     * @param last the month it ends with; before {@code first} where it goes over the new year
     */
    public static Season of(Month month, Month first, Month last) {
      int sinceFirst = Math.floorMod(month.getValue() - first.getValue(), MONTHS);
      int length = Math.floorMod(last.getValue() - first.getValue(), MONTHS);
      return sinceFirst <= length ? IN_SEASON : OFF_SEASON;
    }
  }

  /** Whether somebody should be using the service now. */
  public boolean isUseNormal() {
    return supply == SupplyStatus.ACTIVE
        && occupancy == Occupancy.OCCUPIED
        && season == Season.IN_SEASON;
  }
}
