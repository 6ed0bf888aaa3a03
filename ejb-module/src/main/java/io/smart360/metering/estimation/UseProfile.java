package io.smart360.metering.estimation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How use of a kind of consumer spreads over the year and the week.
 *
 * <p>{@code averageDailyUse} stands in while a register has no actual period of its own. A day
 * counts by the factor of its month (January first) times that of its weekday (Monday first).
 */
public record UseProfile(
    String code,
    BigDecimal averageDailyUse,
    List<BigDecimal> monthFactors,
    List<BigDecimal> weekdayFactors) {

  public UseProfile {
    monthFactors = List.copyOf(monthFactors);
    weekdayFactors = List.copyOf(weekdayFactors);
    if (monthFactors.size() != 12 || weekdayFactors.size() != 7) {
      throw new IllegalArgumentException("A profile has 12 months and 7 weekdays: " + code);
    }
  }

  /** The factors of the days after {@code after} up to and including {@code until}, added up. */
  public BigDecimal weightedDays(LocalDate after, LocalDate until) {
    BigDecimal sum = BigDecimal.ZERO;
    for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      sum =
          sum.add(
              monthFactors
                  .get(day.getMonthValue() - 1)
                  .multiply(weekdayFactors.get(day.getDayOfWeek().getValue() - 1)));
    }
    return sum;
  }
}
