package io.smart360.tariff.naive;

import java.time.LocalDate;

/** A line as the naive engine has it; {@code last} is the last day included. */
record NaiveLine(
    String code, int tier, LocalDate first, LocalDate last, Fraction quantity, Fraction amount) {

  int days() {
    return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
  }

  /** How many days the line has in common with others. */
  int daysWithin(LocalDate from, LocalDate until) {
    LocalDate start = first.isAfter(from) ? first : from;
    LocalDate end = last.isBefore(until) ? last : until;
    return Math.max(0, (int) (end.toEpochDay() - start.toEpochDay()) + 1);
  }

  @Override
  public String toString() {
    return "%s tier %d, %s to %s: %s -> %s"
        .formatted(code, tier, first, last, quantity.decimal(6), amount.decimal(2));
  }
}
