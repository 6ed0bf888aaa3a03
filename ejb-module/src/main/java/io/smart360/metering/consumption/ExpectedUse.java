package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a register should have used, judged by its own past: average daily use of the last actual
 * periods, times the days, times the season (metering requirements §1).
 *
 * <p>The seasonal factor is the daily use of the period a year ago over the mean daily use of the
 * year that began with it, kept between 0.5 and 2, and 1 while there is no such year. Figures keep
 * ten decimals, so that limits are met exactly.
 */
public record ExpectedUse(
    BigDecimal quantity, BigDecimal averageDailyUse, BigDecimal seasonalFactor) {

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
  private static final int DECIMALS = 10;
  private static final BigDecimal LOWEST_FACTOR = new BigDecimal("0.5");
  private static final BigDecimal HIGHEST_FACTOR = new BigDecimal("2");

  /**
   * The expected use of the days after {@code after} up to and including {@code until}, or nothing
   * while there are fewer than {@code periods} actual periods.
   */
  public static Optional<ExpectedUse> of(
      UseHistory history, LocalDate after, LocalDate until, int periods) {
    List<UsePeriod> actual = history.actualPeriods();
    if (actual.size() < periods || periods < 1) {
      return Optional.empty();
    }
    Rate recent = Rate.of(actual.subList(0, periods));
    BigDecimal season = seasonalFactor(history, after, until);
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(after, until));
    BigDecimal quantity =
        recent.use().multiply(days).multiply(season).divide(recent.days(), EXACT_ENOUGH);
    return Optional.of(
        new ExpectedUse(
            quantity.setScale(DECIMALS, RoundingMode.HALF_UP), recent.perDay(), season));
  }

  private static BigDecimal seasonalFactor(UseHistory history, LocalDate after, LocalDate until) {
    Optional<UsePeriod> lastYear = history.periodAround(after.minusYears(1), until.minusYears(1));
    if (lastYear.isEmpty()) {
      return BigDecimal.ONE;
    }
    LocalDate yearBegan = lastYear.get().after();
    LocalDate yearEnded = yearBegan.plusYears(1);
    Rate mean =
        Rate.of(
            history.actualPeriods().stream()
                .filter(period -> !period.after().isBefore(yearBegan))
                .filter(period -> period.after().isBefore(yearEnded))
                .toList());
    return ratio(Rate.of(List.of(lastYear.get())), mean);
  }

  /**
   * One daily use over another, kept between 0.5 and 2; 1 where there is nothing to compare with.
   */
  public static BigDecimal trend(List<UsePeriod> recent, List<UsePeriod> before) {
    return recent.isEmpty() || before.isEmpty()
        ? BigDecimal.ONE
        : ratio(Rate.of(recent), Rate.of(before));
  }

  private static BigDecimal ratio(Rate rate, Rate base) {
    if (base.use().signum() == 0) {
      return BigDecimal.ONE;
    }
    return rate.use()
        .multiply(base.days())
        .divide(rate.days().multiply(base.use()), EXACT_ENOUGH)
        .max(LOWEST_FACTOR)
        .min(HIGHEST_FACTOR);
  }

  /** Use over days, kept as a fraction. */
  private record Rate(BigDecimal use, BigDecimal days) {

    static Rate of(List<UsePeriod> periods) {
      BigDecimal use = BigDecimal.ZERO;
      int days = 0;
      for (UsePeriod period : periods) {
        use = use.add(period.use());
        days += period.days();
      }
      return new Rate(use, BigDecimal.valueOf(days));
    }

    BigDecimal perDay() {
      return use.divide(days, DECIMALS, RoundingMode.HALF_UP);
    }
  }
}
