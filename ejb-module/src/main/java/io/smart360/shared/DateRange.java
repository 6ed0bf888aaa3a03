package io.smart360.shared;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from {@code start} up to, but not including, {@code end}; consecutive ranges share a date.
 *
 * <p>Screens and bills show the last day instead, see {@link #lastDay()}.
 */
public record DateRange(LocalDate start, LocalDate end) implements Serializable {

  public DateRange {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "A range must have at least one day: " + start + " to " + end);
    }
  }

  /** A range given as people write it, with both days belonging to it. */
  public static DateRange inclusive(LocalDate firstDay, LocalDate lastDay) {
    return new DateRange(firstDay, lastDay.plusDays(1));
  }

  public LocalDate lastDay() {
    return end.minusDays(1);
  }

  public int days() {
    return Math.toIntExact(end.toEpochDay() - start.toEpochDay());
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start) && date.isBefore(end);
  }

  public boolean overlaps(DateRange other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** The days both ranges have, or nothing when they only touch or lie apart. */
  public Optional<DateRange> intersection(DateRange other) {
    LocalDate from = start.isAfter(other.start) ? start : other.start;
    LocalDate to = end.isBefore(other.end) ? end : other.end;
    return from.isBefore(to) ? Optional.of(new DateRange(from, to)) : Optional.empty();
  }

  @Override
  public String toString() {
    return start + " to " + lastDay();
  }
}
