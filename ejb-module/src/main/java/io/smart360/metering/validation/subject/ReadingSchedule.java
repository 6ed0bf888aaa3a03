package io.smart360.metering.validation.subject;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the reading was due. {@code today} is the utility's business date of the validation; {@code
 * windowEnd} is the last day of the cycle's window.
 */
public record ReadingSchedule(
    LocalDate today,
    Optional<LocalDate> scheduledOn,
    Optional<LocalDate> windowEnd,
    Optional<ReadFrequency> frequency) {

  /** A reading outside any cycle. */
  public static ReadingSchedule offCycle(LocalDate today) {
    return new ReadingSchedule(today, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
