package io.smart360.billing.calculation;

import io.smart360.billing.account.HoldingInputs;
import io.smart360.billing.account.Installation;
import io.smart360.billing.account.Register;
import io.smart360.shared.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days and installations of a metered segment: from the day after the last billed reading to
 * the present reading, over an exchange of the meter if there was one (MX-X2).
 *
 * @param start first day of the segment
 * @param presentOn date of the present reading
 * @param end first day after the segment
 */
record MeteredSegment(HoldingInputs inputs, LocalDate start, LocalDate presentOn, LocalDate end) {

  /** A row for each register of each meter that was there. */
  List<MeterRow> rows() {
    List<MeterRow> rows = new ArrayList<>(1);
    for (Installation installation : inputs.installations()) {
      if (wasThere(installation)) {
        for (Register register : installation.registers()) {
          if (register.isValidIn(start, presentOn)) {
            new RegisterChain(this, installation, register).row().ifPresent(rows::add);
          }
        }
      }
    }
    return rows;
  }

  /** Removed on the last day of the former period, it was billed with that. */
  private boolean wasThere(Installation installation) {
    return !installation.installedOn().isAfter(presentOn)
        && !installation.removedOn().isBefore(start);
  }

  /** Whether the agreement was never billed before. */
  boolean isFirst() {
    return !inputs.holding().isBilledBefore();
  }

  /** Whether another meter or configuration was there before one that begins on {@code day}. */
  boolean followsAnother(LocalDate day) {
    return inputs.installations().stream()
        .anyMatch(
            other ->
                other.installedOn().isBefore(day)
                    || other.registers().stream()
                        .anyMatch(register -> register.validEnd().equals(day)));
  }

  /**
   * The first day that the use of a meter is counted for. One that follows another takes over the
   * day after that was removed: the exchange ends the old meter's day (BX-BILL-R4).
   */
  LocalDate firstDayOf(LocalDate begins) {
    LocalDate first = start;
    for (Installation other : inputs.installations()) {
      first = later(first, other.removedOn(), begins);
      for (Register register : other.registers()) {
        first = later(first, register.validEnd(), begins);
      }
    }
    return first;
  }

  private static LocalDate later(LocalDate first, LocalDate ended, LocalDate begins) {
    boolean isBefore = !ended.isAfter(begins);
    return isBefore && !ended.isBefore(first) ? ended.plusDays(1) : first;
  }

  /**
   * First day after the use up to a reading; a reading on the day of a transfer ends the day
   * before.
   */
  LocalDate endOf(LocalDate readOn) {
    LocalDate next = readOn.plusDays(1);
    return next.isAfter(end) ? end : next;
  }

  Refusal refused(ExceptionCode code, Sentence sentence) {
    return Refusal.of(code, inputs, sentence);
  }
}
