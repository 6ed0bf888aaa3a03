package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads when each period is: 12 months of 24 hours, for weekdays and for weekends. */
final class Schedules {

  private Schedules() {}

  /**
   * The plan of two schedules.
   *
   * @param known the periods that have prices
   * @return empty if neither is stated and there is no choice between periods
   */
  static YearPlan plan(Section file, Names names, Set<String> known) {
    Optional<Entry> weekday = Reading.given(file, names.weekday());
    Optional<Entry> weekend = Reading.given(file, names.weekend());
    if (weekday.isEmpty() && weekend.isEmpty() && known.size() == 1) {
      String only = known.iterator().next();
      return YearPlan.ofMonths(java.util.Collections.nCopies(YearPlan.MONTHS, only));
    }
    return new YearPlan(
        year(weekday.orElseGet(() -> file.required(names.weekday())), known),
        year(weekend.orElseGet(() -> file.required(names.weekend())), known));
  }

  /** Names of the two schedules. */
  record Names(String weekday, String weekend) {}

  /** The number of a period, which must have prices. */
  static String period(Entry entry, Set<String> known) {
    String period = Integer.toString(Reading.whole(entry));
    if (!known.contains(period)) {
      throw entry.fault(
          "period " + period + " has no prices", "name one of the periods " + sorted(known));
    }
    return period;
  }

  private static List<List<String>> year(Entry entry, Set<String> known) {
    List<List<String>> months = new ArrayList<>();
    for (Entry month : Reading.list(entry, YearPlan.MONTHS)) {
      months.add(
          Reading.list(month, YearPlan.HOURS).stream().map(hour -> period(hour, known)).toList());
    }
    return months;
  }

  private static List<String> sorted(Set<String> known) {
    return known.stream().sorted().toList();
  }
}
