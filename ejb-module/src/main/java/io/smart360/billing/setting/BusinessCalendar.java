package io.smart360.billing.setting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days a utility works: all but weekends and holidays.
 *
 * @param holidays the holidays, weekends not among them
 */
public record BusinessCalendar(Set<LocalDate> holidays) {

  public BusinessCalendar {
    holidays = Set.copyOf(holidays);
  }

  /** The date itself, or the first working day after it. */
  public LocalDate onOrAfter(LocalDate date) {
    LocalDate day = date;
    while (isFree(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isFree(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.contains(day);
  }
}
