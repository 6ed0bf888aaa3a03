package io.smart360.launcher.demo.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The ids of what a utility is set up with, for the records that refer to it.
 *
 * @param zones the zones of its service area
 * @param plans plan by the service it is for
 * @param models meter model by size
 * @param readCycles read cycle by the day of its readings
 */
record UtilityIds(
    long tenantId,
    long utilityId,
    long billCycleId,
    List<Long> zones,
    Map<String, Long> plans,
    Map<String, Long> models,
    Map<LocalDate, Long> readCycles) {

  long model(String size) {
    return models.getOrDefault(size, models.values().iterator().next());
  }
}
