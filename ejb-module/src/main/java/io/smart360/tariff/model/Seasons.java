package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seasons of a tariff version: every day of the year belongs to exactly one (SEASONAL).
 *
 * <p>The 29th of February belongs to the season of the 28th.
 */
public final class Seasons {

  /** A version without seasons. */
  public static final Seasons NONE = new Seasons();

  private static final int LEAP_YEAR = 2024;
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private final Map<String, List<Span>> spans;
  private final String[] seasonOfDay;

  /** Days of the year from {@code first} to {@code last}, both included; may run over New Year. */
  public record Span(MonthDay first, MonthDay last) {}

  private Seasons() {
    spans = Map.of();
    seasonOfDay = new String[0];
  }

  /** Seasons by name; together they must cover the year once. */
  public Seasons(Map<String, List<Span>> spans) {
    this.spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
    this.seasonOfDay = new String[366];
    spans.forEach((season, parts) -> parts.forEach(span -> mark(season, span)));
    seasonOfDay[index(LEAP_DAY)] = seasonOfDay[index(LEAP_DAY) - 1];
    requireWholeYear();
  }

  public boolean isNone() {
    return spans.isEmpty();
  }

  /** The season of a day. */
  public String on(LocalDate date) {
    return seasonOfDay[index(MonthDay.from(date))];
  }

  public Map<String, List<Span>> spans() {
    return spans;
  }

  private void mark(String season, Span span) {
    int day = index(span.first());
    int last = index(span.last());
    while (true) {
      boolean taken = seasonOfDay[day] != null && day != index(LEAP_DAY);
      if (taken) {
        throw new InvalidTariff(
            dayAt(day) + " is in '" + seasonOfDay[day] + "' and in '" + season + "'",
            "each day of the year belongs to one season");
      }
      seasonOfDay[day] = season;
      if (day == last) {
        return;
      }
      day = (day + 1) % seasonOfDay.length;
    }
  }

  private void requireWholeYear() {
    for (int day = 0; day < seasonOfDay.length; day++) {
      if (seasonOfDay[day] == null) {
        throw new InvalidTariff(
            dayAt(day) + " is in no season", "each day of the year belongs to one season");
      }
    }
  }

  private static int index(MonthDay day) {
    return day.atYear(LEAP_YEAR).getDayOfYear() - 1;
  }

  private static String dayAt(int index) {
    LocalDate date = LocalDate.ofYearDay(LEAP_YEAR, index + 1);
    return "%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Seasons that && spans.equals(that.spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  @Override
  public String toString() {
    return spans.toString();
  }
}
