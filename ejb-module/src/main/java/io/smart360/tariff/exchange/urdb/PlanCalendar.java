package io.smart360.tariff.exchange.urdb;

import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.model.TouCalendar.Day;
import io.smart360.tariff.model.TouCalendar.Holidays;
import io.smart360.tariff.model.TouCalendar.Minutes;
import io.smart360.tariff.model.TouCalendar.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a calendar of a plan; holidays are days like others. */
final class PlanCalendar {

  private PlanCalendar() {}

  static TouCalendar of(YearPlan plan, MonthSeasons seasons) {
    List<Rule> rules = new ArrayList<>();
    boolean isAllYear = seasons.firstMonths().size() == 1;
    seasons
        .firstMonths()
        .forEach(
            (name, month) -> {
              Set<String> season = isAllYear ? Set.of() : Set.of(name);
              addRules(rules, season, Day.WEEKDAYS, plan.weekday().get(month));
              addRules(rules, season, Day.WEEKEND, plan.weekend().get(month));
            });
    return new TouCalendar(seasons.seasons(), rules, Holidays.NONE);
  }

  private static void addRules(
      List<Rule> rules, Set<String> season, Set<Day> days, List<String> hours) {
    Map<String, List<Minutes>> times = new LinkedHashMap<>();
    int start = 0;
    for (int hour = 1; hour <= YearPlan.HOURS; hour++) {
      if (hour == YearPlan.HOURS || !hours.get(hour).equals(hours.get(start))) {
        times
            .computeIfAbsent(hours.get(start), any -> new ArrayList<>())
            .add(Minutes.hours(start, hour));
        start = hour;
      }
    }
    times.forEach((period, list) -> rules.add(new Rule(season, days, list, period)));
  }
}
