package io.smart360.tariff.naive;

import java.time.LocalDate;

/**
 * A line as the naive engine has it.
 *
 * @param of what it is a line of
 * @param last the last day included
 */
record NaiveLine(
    Source of, int tier, LocalDate first, LocalDate last, Fraction quantity, Fraction amount) {

  /** {@code type} is that of the charge, TAX or TAX_INCLUDED; {@code kind} as the charge has it. */
  record Source(
      String code, String kind, String type, String service, String account, String taxClass) {}

  String code() {
    return of.code();
  }

  boolean isTax() {
    return of.type().equals("TAX");
  }

  int days() {
    return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
  }

  /** How many days the line has in common with others. */
  int daysWithin(LocalDate from, LocalDate until) {
    LocalDate start = first.isAfter(from) ? first : from;
    LocalDate end = last.isBefore(until) ? last : until;
    return Math.max(0, (int) (end.toEpochDay() - start.toEpochDay()) + 1);
  }

  /** What of the amount falls on some days, six decimals. */
  Fraction share(LocalDate from, LocalDate until) {
    int days = daysWithin(from, until);
    return days == days() ? amount : amount.times(days).over(days()).rounded(6);
  }

  NaiveLine withAmount(Fraction other) {
    return new NaiveLine(of, tier, first, last, quantity, other);
  }

  @Override
  public String toString() {
    return "%s tier %d, %s to %s: %s -> %s"
        .formatted(code(), tier, first, last, quantity.decimal(6), amount.decimal(2));
  }
}
