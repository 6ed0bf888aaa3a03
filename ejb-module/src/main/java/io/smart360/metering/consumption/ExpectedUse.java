package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a register should have used, judged by its own past: average daily use of the last actual
 * periods, times the days, times the season (metering requirements §1).
 *
 * <p>The seasonal factor is the daily use of the period a year ago over the mean daily use of the
 * year that began with it, kept between 0.5 and 2, and 1 while there is no such year. The quantity
 * keeps ten decimals, so that limits are met exactly.
 */
public record ExpectedUse(
    BigDecimal quantity, BigDecimal averageDailyUse, BigDecimal seasonalFactor) {

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
    AverageUse recent = AverageUse.of(actual.subList(0, periods));
    BigDecimal season = seasonalFactor(history, after, until);
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(after, until));
    return Optional.of(
        new ExpectedUse(recent.over(days.multiply(season)), recent.perDay(), season));
  }

  private static BigDecimal seasonalFactor(UseHistory history, LocalDate after, LocalDate until) {
    Optional<UsePeriod> lastYear = history.periodAround(after.minusYears(1), until.minusYears(1));
    if (lastYear.isEmpty()) {
      return BigDecimal.ONE;
    }
    LocalDate yearBegan = lastYear.get().after();
    LocalDate yearEnded = yearBegan.plusYears(1);
    List<UsePeriod> year =
        history.actualPeriods().stream()
            .filter(period -> !period.after().isBefore(yearBegan))
            .filter(period -> period.after().isBefore(yearEnded))
            .toList();
    return AverageUse.of(List.of(lastYear.get())).factorOver(AverageUse.of(year));
  }
}
