package io.smart360.metering.cycle;

import java.time.LocalDate;
import java.util.List;

/**
 * A read cycle to be planned.
 *
 * @param startsOn its first day
 * @param endsOn its last day, itself included; at most 90 days in all
 * @param scheduledOn the day the readings are meant for
 * @param billCycleId the bill cycle the readings are billed in
 * @param routeIds the routes read in it, at least one
 */
public record ReadCyclePlan(
    long utilityId,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate scheduledOn,
    long billCycleId,
    List<Long> routeIds) {

  private static final int LONGEST_DAYS = 90;

  public ReadCyclePlan {
    name = name.strip();
    routeIds = List.copyOf(routeIds);
    if (name.length() < 3 || name.length() > 100) {
      throw new ReadCyclePlanRefused("A name of a read cycle has 3 to 100 characters");
    }
    if (endsOn.isBefore(startsOn) || !endsOn.isBefore(startsOn.plusDays(LONGEST_DAYS))) {
      throw new ReadCyclePlanRefused("A read cycle lasts 1 to 90 days");
    }
    if (routeIds.isEmpty()) {
      throw new ReadCyclePlanRefused("A read cycle has at least one route");
    }
  }
}
