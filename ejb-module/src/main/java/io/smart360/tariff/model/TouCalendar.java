package io.smart360.tariff.model;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.InvalidTariff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which bucket of use, such as PEAK, each quarter of an hour belongs to, by season, day of the week
 * and holiday (TOU).
 *
 * <p>Every quarter of an hour has exactly one bucket. Times are local clock times: the hour that a
 * clock change repeats has the same bucket twice, the one it skips has none.
 */
public final class TouCalendar {

  private static final int SLOT_MINUTES = 15;
  private static final int SLOTS = 24 * 60 / SLOT_MINUTES;
  private static final String ALL_YEAR = "";

  private final Seasons seasons;
  private final List<Rule> rules;
  private final Holidays holidays;
  private final Map<String, Map<Day, String[]>> bySeason = new HashMap<>();

  /** A day of the week, or a holiday, which is that whatever day of the week it falls on. */
  public enum Day {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    HOLIDAY;

    /** Monday to Friday. */
    public static final Set<Day> WEEKDAYS = Set.copyOf(EnumSet.range(MONDAY, FRIDAY));

    /** Saturday and Sunday. */
    public static final Set<Day> WEEKEND = Set.copyOf(EnumSet.range(SATURDAY, SUNDAY));

    static Day of(DayOfWeek day) {
      return valueOf(day.name());
    }
  }

  /**
   * Minutes of a day from {@code from}, which belongs to them, to {@code end}, which does not; over
   * midnight if {@code end} is not later. Both are full quarters of an hour, 0 to 1440.
   */
  public record Minutes(int from, int end) {

    /** The whole day. */
    public static final Minutes ALL_DAY = new Minutes(0, 24 * 60);

    public Minutes {
      boolean isTime = from >= 0 && from < 24 * 60 && end > 0 && end <= 24 * 60;
      if (!isTime || from % SLOT_MINUTES != 0 || end % SLOT_MINUTES != 0 || from == end) {
        throw new InvalidTariff(
            "minutes " + from + " to " + end + " of a day",
            "give two different times of a day at full quarters of an hour");
      }
    }

    /** Full hours, 0 to 24. */
    public static Minutes hours(int from, int end) {
      return new Minutes(from * 60, end * 60);
    }
  }

  /**
   * Times that belong to a bucket.
   *
   * @param seasons names of the seasons they hold in; empty for all
   * @param days the days
   * @param times the times of these days
   * @param bucket code of the bucket
   */
  public record Rule(Set<String> seasons, Set<Day> days, List<Minutes> times, String bucket) {

    public Rule {
      seasons = Set.copyOf(seasons);
      days = Set.copyOf(days);
      times = List.copyOf(times);
      if (days.isEmpty() || times.isEmpty() || bucket.isBlank()) {
        throw new InvalidTariff(
            "a calendar entry without days, times or bucket", "give all three of them");
      }
    }
  }

  /** The days that count as {@link Day#HOLIDAY}: each year, or once. */
  public record Holidays(Set<MonthDay> yearly, Set<LocalDate> once) {

    public static final Holidays NONE = new Holidays(Set.of(), Set.of());

    public Holidays {
      yearly = Set.copyOf(yearly);
      once = Set.copyOf(once);
    }

    boolean contain(LocalDate date) {
      return once.contains(date) || yearly.contains(MonthDay.from(date));
    }

    public boolean areNone() {
      return yearly.isEmpty() && once.isEmpty();
    }
  }

  /** A calendar in the seasons of its version; refuses hours with no bucket or with two. */
  public TouCalendar(Seasons seasons, List<Rule> rules, Holidays holidays) {
    this.seasons = seasons;
    this.rules = List.copyOf(rules);
    this.holidays = holidays;
    Set<String> names = seasons.isNone() ? Set.of(ALL_YEAR) : seasons.spans().keySet();
    names.forEach(name -> bySeason.put(name, emptyWeek()));
    this.rules.forEach(this::mark);
    names.forEach(this::requireWholeWeek);
  }

  /** The bucket that a local time belongs to. */
  public String bucketOf(LocalDateTime time) {
    int slot = (time.getHour() * 60 + time.getMinute()) / SLOT_MINUTES;
    return dayOf(time.toLocalDate())[slot];
  }

  /** All buckets, in alphabetical order. */
  public Set<String> buckets() {
    Set<String> buckets = new TreeSet<>();
    rules.forEach(rule -> buckets.add(rule.bucket()));
    return buckets;
  }

  /** Whether a bucket occurs on any of these days. */
  public boolean occurs(String bucket, DateRange days) {
    for (LocalDate day = days.start(); day.isBefore(days.end()); day = day.plusDays(1)) {
      for (String found : dayOf(day)) {
        if (found.equals(bucket)) {
          return true;
        }
      }
    }
    return false;
  }

  public Seasons seasons() {
    return seasons;
  }

  public List<Rule> rules() {
    return rules;
  }

  public Holidays holidays() {
    return holidays;
  }

  private String[] dayOf(LocalDate date) {
    Map<Day, String[]> week = bySeason.get(seasons.isNone() ? ALL_YEAR : seasons.on(date));
    return week.get(holidays.contain(date) ? Day.HOLIDAY : Day.of(date.getDayOfWeek()));
  }

  private static Map<Day, String[]> emptyWeek() {
    Map<Day, String[]> week = new EnumMap<>(Day.class);
    for (Day day : Day.values()) {
      week.put(day, new String[SLOTS]);
    }
    return week;
  }

  private void mark(Rule rule) {
    Set<String> names = rule.seasons().isEmpty() ? bySeason.keySet() : rule.seasons();
    for (String season : names) {
      Map<Day, String[]> week = bySeason.get(season);
      if (week == null) {
        throw new InvalidTariff(
            "season '" + season + "'", "name seasons of the version: " + bySeason.keySet());
      }
      for (Day day : rule.days()) {
        rule.times().forEach(times -> mark(week.get(day), times, rule, season + " " + day));
      }
    }
  }

  private static void mark(String[] slots, Minutes times, Rule rule, String day) {
    int slot = times.from() / SLOT_MINUTES;
    do {
      if (slots[slot] != null) {
        throw new InvalidTariff(
            at(day, slot) + " is in '" + slots[slot] + "' and in '" + rule.bucket() + "'",
            "each hour belongs to one bucket");
      }
      slots[slot] = rule.bucket();
      slot = (slot + 1) % SLOTS;
    } while (slot != times.end() / SLOT_MINUTES % SLOTS);
  }

  private void requireWholeWeek(String season) {
    Map<Day, String[]> week = bySeason.get(season);
    List<Day> days = new ArrayList<>(List.of(Day.values()));
    if (holidays.areNone()) {
      days.remove(Day.HOLIDAY);
    }
    for (Day day : days) {
      for (int slot = 0; slot < SLOTS; slot++) {
        if (week.get(day)[slot] == null) {
          throw new InvalidTariff(
              at(season + " " + day, slot) + " is in no bucket", "each hour belongs to one bucket");
        }
      }
    }
  }

  private static String at(String day, int slot) {
    int minutes = slot * SLOT_MINUTES;
    return "%s %02d:%02d".formatted(day, minutes / 60, minutes % 60).strip();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TouCalendar that
        && seasons.equals(that.seasons)
        && rules.equals(that.rules)
        && holidays.equals(that.holidays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(seasons, rules, holidays);
  }

  @Override
  public String toString() {
    return rules.toString();
  }
}
