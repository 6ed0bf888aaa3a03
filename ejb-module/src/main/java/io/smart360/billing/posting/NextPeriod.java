package io.smart360.billing.posting;

import java.time.LocalDate;
import java.time.YearMonth;

/** Where a bill cycle goes on when a period of it is billed. */
final class NextPeriod {

  private NextPeriod() {}

  /**
   * The last day of the period after the one that ends on {@code lastDay}. The last day of a month
   * is followed by the last day of a month.
   *
   * @param frequency of the cycle, as stored
   */
  static LocalDate lastDayAfter(LocalDate lastDay, String frequency) {
    LocalDate next = lastDay.plusMonths(months(frequency));
    boolean isMonthEnd = lastDay.equals(YearMonth.from(lastDay).atEndOfMonth());
    return isMonthEnd ? YearMonth.from(next).atEndOfMonth() : next;
  }

  private static int months(String frequency) {
    return switch (frequency) {
      case "MONTHLY" -> 1;
      case "BI_MONTHLY" -> 2;
      case "QUARTERLY" -> 3;
      case "ANNUAL" -> 12;
      default -> throw new IllegalArgumentException("Unknown frequency: " + frequency);
    };
  }
}
