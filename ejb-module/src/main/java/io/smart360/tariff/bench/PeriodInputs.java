package io.smart360.tariff.bench;

import io.smart360.shared.DateRange;
import io.smart360.tariff.json.JsonRecord;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.BillableCharge;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.PastUses;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the inputs of a case state of its period beside characteristics: use between several
 * readings, and charges from elsewhere; see {@link CaseInputs} for their names.
 */
final class PeriodInputs {

  static final String USAGE_BY_READING = "usage_by_reading";
  static final String PASSED_ON = "passed_on";
  static final String PAST_USAGE = "past_usage";

  private final String inputs;
  private final DateRange period;

  PeriodInputs(String inputs, DateRange period) {
    this.inputs = inputs;
    this.period = period;
  }

  /** Adds the charges from elsewhere to a request. */
  void addCharges(RatingRequest.Builder request) {
    numbers(PASSED_ON)
        .forEach(
            (component, amount) ->
                request.billable(new BillableCharge(component, period.lastDay(), "", amount, "")));
  }

  /** Adds the use of earlier months to a request. */
  void addPastUses(RatingRequest.Builder request, RateUnit unit) {
    List<PastUses.PastUse> uses = new ArrayList<>();
    numbers(PAST_USAGE).forEach((month, use) -> uses.add(pastUse(month, use, unit)));
    request.pastUses(new PastUses(uses));
  }

  private static PastUses.PastUse pastUse(String month, BigDecimal use, RateUnit unit) {
    try {
      LocalDate start = YearMonth.parse(month).atDay(1);
      return new PastUses.PastUse(new DateRange(start, start.plusMonths(1)), use, unit);
    } catch (DateTimeException notAMonth) {
      throw CaseFault.inRow(PAST_USAGE + " '" + month + "' is no month such as 2026-07");
    }
  }

  /**
   * Adds the use between readings to a request.
   *
   * @return whether there is any, which then is all the use there is
   */
  boolean addUses(RatingRequest.Builder request, RateUnit unit) {
    Map<LocalDate, BigDecimal> uses = new TreeMap<>();
    numbers(USAGE_BY_READING).forEach((day, use) -> uses.put(dateOf(day), use));
    LocalDate start = period.start();
    for (Map.Entry<LocalDate, BigDecimal> use : uses.entrySet()) {
      if (use.getKey().isBefore(start) || use.getKey().isAfter(period.lastDay())) {
        throw CaseFault.inRow(USAGE_BY_READING + " " + use.getKey() + " is not in the period");
      }
      DateRange days = DateRange.inclusive(start, use.getKey());
      request.use(MeasuredUse.consumption(days, use.getValue(), unit, List.of()));
      start = days.end();
    }
    return !uses.isEmpty();
  }

  /** Most cases state neither, and are not read for it. */
  private Map<String, BigDecimal> numbers(String name) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    if (inputs.contains(name)) {
      JsonRecord read = JsonRecord.parse(inputs);
      if (read.has(name)) {
        read.record(name).texts().forEach((key, value) -> numbers.put(key, number(name, value)));
      }
    }
    return numbers;
  }

  private static BigDecimal number(String name, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException words) {
      throw CaseFault.inRow(name + " '" + value + "' is no number");
    }
  }

  private static LocalDate dateOf(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException notADate) {
      throw CaseFault.inRow(USAGE_BY_READING + " '" + day + "' is no date such as 2026-07-01");
    }
  }
}
