package io.smart360.billing.distribution;

import io.smart360.billing.document.ServiceUsage;
import io.smart360.billing.document.ServiceUsage.MonthUse;
import io.smart360.billing.document.ServiceUsage.PeriodUse;
import io.smart360.shared.DateRange;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Chart and comparison of one metered service, from the uses billed in 13 months. */
final class UsageHistory {

  private static final int MONTHS = 13;

  /** A bill counts as that of a year ago when its period ended within so many days of then. */
  private static final int DAYS_AROUND_LAST_YEAR = 20;

  private final List<UseRow> uses;
  private final Currency currency;
  private final LocalDate lastDay;

  /**
   * Of one service.
   *
   * @param uses oldest first, those of the bill itself last
   */
  UsageHistory(List<UseRow> uses, Currency currency) {
    this.uses = uses;
    this.currency = currency;
    this.lastDay =
        uses.stream()
            .filter(UseRow::isOfThisBill)
            .map(use -> use.period().lastDay())
            .max(LocalDate::compareTo)
            .orElseThrow();
  }

  ServiceUsage usage(String service) {
    Map<LocalDate, PeriodUse> periods = byPeriod();
    LocalDate lastYear = lastDay.minusYears(1);
    return new ServiceUsage(
        service,
        uses.get(uses.size() - 1).unit(),
        months(),
        periods.get(lastDay),
        periods.entrySet().stream()
            .filter(period -> period.getKey().isBefore(lastDay))
            .reduce((earlier, later) -> later)
            .map(Map.Entry::getValue),
        periods.entrySet().stream()
            .filter(period -> daysBetween(period.getKey(), lastYear) <= DAYS_AROUND_LAST_YEAR)
            .findFirst()
            .map(Map.Entry::getValue));
  }

  /** By last day; several uses of one period, such as of two meters, are one. */
  private Map<LocalDate, PeriodUse> byPeriod() {
    Map<LocalDate, PeriodUse> periods = new TreeMap<>();
    for (UseRow use : uses) {
      LocalDate end = use.isOfThisBill() ? lastDay : use.period().lastDay();
      periods.merge(end, period(use), UsageHistory::together);
    }
    return periods;
  }

  private PeriodUse period(UseRow use) {
    DateRange days = use.period();
    return new PeriodUse(
        days.days(), use.quantity(), Money.rounded(use.amount(), currency, RoundingMode.HALF_UP));
  }

  private static PeriodUse together(PeriodUse one, PeriodUse other) {
    return new PeriodUse(
        Math.max(one.days(), other.days()),
        one.use().add(other.use()),
        one.cost().plus(other.cost()));
  }

  /** From the first month billed, at most 13, to the month of this bill. */
  private List<MonthUse> months() {
    TreeMap<YearMonth, BigDecimal> billed = new TreeMap<>();
    for (UseRow use : uses) {
      LocalDate end = use.isOfThisBill() ? lastDay : use.period().lastDay();
      billed.merge(YearMonth.from(end), use.quantity(), BigDecimal::add);
    }
    YearMonth last = billed.lastKey();
    YearMonth first = billed.firstKey();
    List<MonthUse> months = new ArrayList<>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      YearMonth month = last.minusMonths(back);
      if (!month.isBefore(first)) {
        months.add(new MonthUse(month, Optional.ofNullable(billed.get(month))));
      }
    }
    return months;
  }

  private static long daysBetween(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
