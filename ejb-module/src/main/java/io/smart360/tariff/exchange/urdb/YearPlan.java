package io.smart360.tariff.exchange.urdb;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which period each hour of each month belongs to.
 *
 * @param weekday for Mondays to Fridays, 12 months of 24 hours
 * @param weekend for Saturdays and Sundays, 12 months of 24 hours
 */
record YearPlan(List<List<String>> weekday, List<List<String>> weekend) {

  static final int MONTHS = 12;
  static final int HOURS = 24;

  /** A plan in which all hours of a month belong to the same period. */
  static YearPlan ofMonths(List<String> periods) {
    List<List<String>> hours =
        periods.stream().map(period -> java.util.Collections.nCopies(HOURS, period)).toList();
    return new YearPlan(hours, hours);
  }

  /** All periods that occur. */
  Set<String> periods() {
    Set<String> periods = new TreeSet<>();
    weekday.forEach(periods::addAll);
    weekend.forEach(periods::addAll);
    return periods;
  }

  /** The period of each month; empty if the hours of a month are of different periods. */
  Optional<List<String>> byMonth() {
    for (int month = 0; month < MONTHS; month++) {
      Set<String> periods = new HashSet<>(weekday.get(month));
      periods.addAll(weekend.get(month));
      if (periods.size() > 1) {
        return Optional.empty();
      }
    }
    return Optional.of(weekday.stream().map(hours -> hours.get(0)).toList());
  }

  /** What tells a month from others. */
  List<List<String>> month(int index) {
    return List.of(weekday.get(index), weekend.get(index));
  }
}
