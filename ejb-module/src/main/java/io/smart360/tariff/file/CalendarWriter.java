package io.smart360.tariff.file;

import io.smart360.tariff.model.TouCalendar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a calendar, the counterpart of {@link CalendarReader}. */
final class CalendarWriter {

  private CalendarWriter() {}

  static Map<String, Object> tree(TouCalendar calendar) {
    Tree tree = new Tree();
    TouCalendar.Holidays holidays = calendar.holidays();
    if (!holidays.areNone()) {
      List<Object> days = new ArrayList<>();
      holidays.yearly().stream().sorted().forEach(day -> days.add(day.toString().substring(2)));
      holidays.once().stream().sorted().forEach(day -> days.add(day.toString()));
      tree.put("holidays", days);
    }
    List<Object> rules = new ArrayList<>();
    calendar.rules().forEach(rule -> rules.add(rule(rule)));
    return tree.put("hours", rules).members();
  }

  private static Map<String, Object> rule(TouCalendar.Rule rule) {
    Tree tree = new Tree();
    if (!rule.seasons().isEmpty()) {
      tree.put("season", rule.seasons().stream().sorted().toList());
    }
    return tree.put("days", days(rule.days()))
        .put("times", rule.times().stream().map(CalendarWriter::times).toList())
        .put("bucket", rule.bucket())
        .members();
  }

  private static List<String> days(Set<TouCalendar.Day> days) {
    EnumSet<TouCalendar.Day> rest = EnumSet.copyOf(days);
    List<String> written = new ArrayList<>();
    if (rest.containsAll(TouCalendar.Day.WEEKDAYS)) {
      written.add(CalendarReader.WEEKDAY);
      rest.removeAll(TouCalendar.Day.WEEKDAYS);
    }
    if (rest.containsAll(TouCalendar.Day.WEEKEND)) {
      written.add(CalendarReader.WEEKEND);
      rest.removeAll(TouCalendar.Day.WEEKEND);
    }
    rest.forEach(day -> written.add(day.name()));
    return written;
  }

  private static String times(TouCalendar.Minutes times) {
    return times.equals(TouCalendar.Minutes.ALL_DAY)
        ? CalendarReader.ALL_DAY
        : clock(times.from()) + "-" + clock(times.end());
  }

  private static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
