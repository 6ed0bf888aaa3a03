package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Use of one metered service over time: a chart of 13 months and a comparison.
 *
 * @param service in the language of the bill, for example "Water"
 * @param unit in the language of the bill, for example "gallons"
 * @param months oldest first, at most 13; the last is this bill
 * @param thisBill the period of this bill
 * @param lastBill the period before it, when there was one
 * @param lastYear the same season a year ago, when it was billed
 */
public record ServiceUsage(
    String service,
    String unit,
    List<MonthUse> months,
    PeriodUse thisBill,
    Optional<PeriodUse> lastBill,
    Optional<PeriodUse> lastYear) {

  public ServiceUsage {
    months = List.copyOf(months);
    if (months.isEmpty() || months.size() > 13) {
      throw new IllegalArgumentException("A usage chart has 1 to 13 months: " + months.size());
    }
  }

  /**
   * Use that one bar stands for.
   *
   * @param month the month the bar is named after
   * @param use in the unit of the service; absent when nothing was billed
   */
  public record MonthUse(YearMonth month, Optional<BigDecimal> use) {}

  /**
   * A billed period to compare with.
   *
   * @param days length of the period, at least 1
   * @param use in the unit of the service
   * @param cost charges of the service in that period
   */
  public record PeriodUse(int days, BigDecimal use, Money cost) {

    public PeriodUse {
      if (days < 1) {
        throw new IllegalArgumentException("A period has at least one day: " + days);
      }
    }
  }
}
