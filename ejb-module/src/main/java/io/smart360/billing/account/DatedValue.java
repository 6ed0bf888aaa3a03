package io.smart360.billing.account;

import java.time.LocalDate;

/**
 * A characteristic and the days it holds.
 *
 * @param end first day on which it no longer holds; {@link LocalDate#MAX} while open
 */
public record DatedValue(
    Subject subject, String name, String value, LocalDate start, LocalDate end) {

  /** What a characteristic belongs to; a later one outweighs an earlier one of the same name. */
  public enum Subject {
    /** The area that the premise lies in. */
    AREA,
    ACCOUNT,
    CONNECTION,
    HOLDING
  }
}
