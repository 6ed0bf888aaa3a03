package io.smart360.metering.work;

import io.smart360.metering.reading.ReadingState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a work list: a reading, or a register without one.
 *
 * @param readingId empty for a register without a reading
 * @param stateVersion to name in a decision on the reading
 * @param taskId empty for a reading no cycle asked for
 * @param state MISSING or REVISIT for a register without a reading
 * @param readOn the day of the reading, or the day it was due
 * @param rules codes of what the rules found, the weightiest first
 * @param reason what the reader reported or a person wrote
 */
public record WorkRow(
    OptionalLong readingId,
    int stateVersion,
    OptionalLong taskId,
    WorkPlace place,
    ReadingState state,
    LocalDate readOn,
    Optional<BigDecimal> value,
    Optional<BigDecimal> previousValue,
    Optional<LocalDate> previousOn,
    Optional<BigDecimal> use,
    Optional<BigDecimal> expectedUse,
    List<String> rules,
    Optional<String> reader,
    Optional<String> reason) {

  public WorkRow {
    rules = List.copyOf(rules);
  }

  /** How far the use is off what was expected, in whole percent; empty when nothing was. */
  public Optional<BigDecimal> percentOff() {
    if (use.isEmpty() || expectedUse.isEmpty() || expectedUse.get().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        use.get()
            .subtract(expectedUse.get())
            .movePointRight(2)
            .divide(expectedUse.get(), 0, RoundingMode.HALF_UP));
  }
}
