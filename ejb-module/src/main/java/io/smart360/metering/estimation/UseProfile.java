package io.smart360.metering.estimation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How use of a kind of consumer spreads over the year and the week.
 *
 * <p>{@code averageDailyUse}, above zero, stands in while a register has no actual period of its
 * own. A day counts by the factor of its month (January first) times that of its weekday (Monday
 * first); factors are from 0 to 5 and 1 on the average, give or take a tenth. {@code source} says
 * where the figures come from.
 */
public record UseProfile(
    String code,
    BigDecimal averageDailyUse,
    List<BigDecimal> monthFactors,
    List<BigDecimal> weekdayFactors,
    String source) {

  private static final int MONTHS = 12;
  private static final int WEEKDAYS = 7;
  private static final BigDecimal GREATEST = new BigDecimal("5");
  private static final BigDecimal LEAST_AVERAGE = new BigDecimal("0.9");
  private static final BigDecimal GREATEST_AVERAGE = new BigDecimal("1.1");

  public UseProfile {
    monthFactors = factors(monthFactors, MONTHS, code);
    weekdayFactors = factors(weekdayFactors, WEEKDAYS, code);
    if (averageDailyUse.signum() <= 0) {
      throw new IllegalArgumentException("The average use of a profile is above zero: " + code);
    }
  }

  private static List<BigDecimal> factors(List<BigDecimal> factors, int places, String code) {
    if (factors.size() != places) {
      throw new IllegalArgumentException("A profile has 12 months and 7 weekdays: " + code);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal factor : factors) {
      if (factor.signum() < 0 || factor.compareTo(GREATEST) > 0) {
        throw new IllegalArgumentException("A factor is from 0 to 5: " + factor + " in " + code);
      }
      sum = sum.add(factor);
    }
    BigDecimal count = BigDecimal.valueOf(places);
    if (sum.compareTo(LEAST_AVERAGE.multiply(count)) < 0
        || sum.compareTo(GREATEST_AVERAGE.multiply(count)) > 0) {
      throw new IllegalArgumentException(
          "Factors are 1 on the average: " + factors + " in " + code);
    }
    return List.copyOf(factors);
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
