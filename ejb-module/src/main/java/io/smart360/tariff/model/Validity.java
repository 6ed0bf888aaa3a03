package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.time.LocalDate;

/**
 * The days on which a component may be charged, open at one or both ends.
 *
 * @param from first day
 * @param end first day after
 */
public record Validity(LocalDate from, LocalDate end) {

  /** All days. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public Validity {
    if (!from.isBefore(end)) {
      throw new InvalidTariff(
          "valid from " + from + " until before " + end,
          "the last day must not be before the first");
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(end);
  }

  public boolean isAlways() {
    return equals(ALWAYS);
  }
}
