package io.smart360.metering.facts;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.function.Function;

/**
 * Days that a statement on readings is confined to, as literals in its text: PostgreSQL then plans
 * for the partitions of those years alone. As parameters they would be known too late, and every
 * statement would be planned for all years there are.
 *
 * @param first the first day
 * @param last the last day, itself included
 */
public record DayBounds(LocalDate first, LocalDate last) {

  public DayBounds {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("No day from " + first + " to " + last);
    }
  }

  /** The days that some things, at least one, lie on. */
  public static <T> DayBounds of(Collection<T> things, Function<T, LocalDate> day) {
    return new DayBounds(
        things.stream().map(day).min(LocalDate::compareTo).orElseThrow(),
        things.stream().map(day).max(LocalDate::compareTo).orElseThrow());
  }

  public DayBounds widened(int days) {
    return new DayBounds(first.minusDays(days), last.plusDays(days));
  }

  /**
   * All days of their years. For rows that are looked up by something else, so that PostgreSQL does
   * not look them up by the day instead: statistics older than the day promise that few have it.
   */
  public DayBounds wholeYears() {
    return new DayBounds(
        first.with(TemporalAdjusters.firstDayOfYear()),
        last.with(TemporalAdjusters.lastDayOfYear()));
  }

  /** The condition that {@code column} lies in them. */
  public String on(String column) {
    return column + " between date '" + first + "' and date '" + last + "'";
  }
}
