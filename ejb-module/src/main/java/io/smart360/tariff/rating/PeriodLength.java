package io.smart360.tariff.rating;

import io.smart360.tariff.charge.Per;
import io.smart360.tariff.charge.Proration;
import io.smart360.tariff.derivation.LimitScale;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.TierLimitRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How long a segment is, measured in the periods of its bill cycle (BX-RATE-R7, R17).
 *
 * <p>A segment in the normal range of the cycle's frequency is one whole period and its own days
 * are the base; any other is measured by days.
 */
final class PeriodLength {

  private static final int RATIO_DECIMALS = 10;
  private static final BigDecimal MONTHS_A_YEAR = new BigDecimal("12");
  private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365");
  private static final BigDecimal THIRTY = new BigDecimal("30");

  private final int days;
  private final boolean whole;
  private final RatingRequest.Terms terms;

  PeriodLength(RatingRequest request) {
    this.days = request.period().days();
    this.terms = request.terms();
    this.whole = terms.cycle().isWholePeriod(days);
  }

  int days() {
    return days;
  }

  /** How many times an amount is due in one period of the cycle. */
  BigDecimal periods(RateSheet sheet, Per per) {
    return switch (per) {
      case PERIOD -> ratio(terms.cycle(), sheet.frequency());
      case MONTH -> BigDecimal.valueOf(terms.cycle().months());
      case DAY -> BigDecimal.ONE;
    };
  }

  /** The days that an amount is due for. */
  BigDecimal baseDays(RateSheet sheet, Per per, Proration proration) {
    if (per == Per.DAY) {
      return BigDecimal.ONE;
    }
    boolean isWholeAtMove = !terms.moves().isEmpty() && proration == Proration.WHOLE_AT_MOVE;
    if (whole || isWholeAtMove) {
      return BigDecimal.valueOf(days);
    }
    BigDecimal months = BigDecimal.valueOf(terms.cycle().months());
    return switch (sheet.terms().prorationBase()) {
      case SCHEDULED -> BigDecimal.valueOf(terms.scheduledDays());
      case NORMAL -> terms.cycle().normalDays();
      case THIRTY -> THIRTY.multiply(months);
      case YEAR_TWELFTH ->
          DAYS_A_YEAR.multiply(months).divide(MONTHS_A_YEAR, RATIO_DECIMALS, RoundingMode.HALF_UP);
    };
  }

  /** How tier limits and caps are scaled for a part. */
  LimitScale limitScale(Part part) {
    boolean byDays = !whole || part.sheet().terms().tierLimits() == TierLimitRule.ALWAYS_BY_DAY;
    return new LimitScale(
        ratio(terms.cycle(), part.sheet().frequency()),
        byDays ? Optional.of(terms.cycle().normalDays()) : Optional.empty(),
        days,
        part.length());
  }

  private static BigDecimal ratio(Frequency cycle, Frequency quoted) {
    if (cycle == quoted) {
      return BigDecimal.ONE;
    }
    return BigDecimal.valueOf(cycle.months())
        .divide(BigDecimal.valueOf(quoted.months()), RATIO_DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
