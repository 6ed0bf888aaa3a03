package io.smart360.tariff.file;

import io.smart360.tariff.model.Seasons;
import io.smart360.tariff.model.TouCalendar;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the calendars of a version, which put hours into buckets. */
final class CalendarReader {

  static final String ALL_DAY = "all-day";
  static final String WEEKDAY = "WEEKDAY";
  static final String WEEKEND = "WEEKEND";

  private static final Pattern TIMES =
      Pattern.compile("([0-9]{1,2})(?::([0-9]{2}))?-([0-9]{1,2})(?::([0-9]{2}))?");

  private CalendarReader() {}

  static Map<String, TouCalendar> read(Entry entry, Seasons seasons) {
    Map<String, TouCalendar> calendars = new LinkedHashMap<>();
    entry.section().each((name, value) -> calendars.put(name, calendar(value, seasons)));
    return calendars;
  }

  private static TouCalendar calendar(Entry entry, Seasons seasons) {
    Section section = entry.section();
    TouCalendar.Holidays holidays =
        section.or("holidays", TouCalendar.Holidays.NONE, CalendarReader::holidays);
    List<TouCalendar.Rule> rules = section.required("hours").items(CalendarReader::rule);
    section.close();
    return entry.make(() -> new TouCalendar(seasons, rules, holidays));
  }

  private static TouCalendar.Rule rule(Entry entry) {
    Section section = entry.section();
    Set<String> seasons = Set.copyOf(section.or("season", List.of(), CalendarReader::texts));
    Set<TouCalendar.Day> days = EnumSet.noneOf(TouCalendar.Day.class);
    section.required("days").items().forEach(day -> days.addAll(days(day)));
    List<TouCalendar.Minutes> times =
        section.or(
            "times",
            List.of(TouCalendar.Minutes.ALL_DAY),
            list -> list.items(CalendarReader::times));
    String bucket = section.required("bucket").text();
    section.close();
    return entry.make(() -> new TouCalendar.Rule(seasons, days, times, bucket));
  }

  private static List<String> texts(Entry list) {
    return list.items(Entry::text);
  }

  private static Set<TouCalendar.Day> days(Entry entry) {
    return switch (entry.text().toUpperCase(java.util.Locale.ROOT)) {
      case WEEKDAY -> TouCalendar.Day.WEEKDAYS;
      case WEEKEND -> TouCalendar.Day.WEEKEND;
      default -> Set.of(entry.one(TouCalendar.Day.class));
    };
  }

  private static TouCalendar.Minutes times(Entry entry) {
    if (entry.text().equals(ALL_DAY)) {
      return TouCalendar.Minutes.ALL_DAY;
    }
    Matcher written = TIMES.matcher(entry.text());
    if (!written.matches()) {
      throw entry.fault("'" + entry.text() + "' are no times", "write 15:00-20:00 or all-day");
    }
    int from = minutes(written.group(1), written.group(2));
    int end = minutes(written.group(3), written.group(4));
    return entry.make(() -> new TouCalendar.Minutes(from, end));
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static TouCalendar.Holidays holidays(Entry entry) {
    Set<MonthDay> yearly = new HashSet<>();
    Set<LocalDate> once = new HashSet<>();
    for (Entry day : entry.items()) {
      if (day.text().matches("[0-9]{2}-[0-9]{2}")) {
        yearly.add(yearly(day));
      } else {
        once.add(day.date());
      }
    }
    return new TouCalendar.Holidays(yearly, once);
  }

  private static MonthDay yearly(Entry day) {
    try {
      return MonthDay.parse("--" + day.text());
    } catch (DateTimeException notADay) {
      throw day.fault("'" + day.text() + "' is no such day", "write 07-04 or 2026-07-04");
    }
  }
}
