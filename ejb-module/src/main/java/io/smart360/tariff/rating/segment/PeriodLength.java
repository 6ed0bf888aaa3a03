package io.smart360.tariff.rating.segment;

import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.derivation.LimitScale;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.TierLimitRule;
import java.util.Optional;

/**
 * How long a segment is, measured in the periods of its bill cycle (BX-RATE-R7, R17).
 *
 * <p>A segment in the normal range of the cycle's frequency is one whole period and its own days
 * are the base; any other is measured by days.
 */
public final class PeriodLength {

  private static final int MONTHS_A_YEAR = 12;
  private static final int DAYS_A_YEAR = 365;
  private static final int THIRTY = 30;

  private final int days;
  private final boolean whole;
  private final RatingRequest.Terms terms;

  public PeriodLength(RatingRequest request) {
    this.days = request.period().days();
    this.terms = request.terms();
    this.whole = terms.cycle().isWholePeriod(days);
  }

  public int days() {
    return days;
  }

  /** How many times an amount is due in one period of the cycle. */
  public Ratio periods(RateSheet sheet, Per per) {
    return switch (per) {
      case PERIOD -> ratio(terms.cycle(), sheet.frequency());
      case MONTH -> Ratio.of(terms.cycle().months(), 1);
      case DAY -> Ratio.ONE;
    };
  }

  /** The days that an amount is due for. */
  public Ratio baseDays(RateSheet sheet, Per per, Proration proration) {
    if (per == Per.DAY) {
      return Ratio.ONE;
    }
    boolean isWholeAtMove = !terms.moves().isEmpty() && proration == Proration.WHOLE_AT_MOVE;
    if (whole || isWholeAtMove) {
      return Ratio.of(days, 1);
    }
    int months = terms.cycle().months();
    return switch (sheet.terms().prorationBase()) {
      case SCHEDULED -> Ratio.of(terms.scheduledDays(), 1);
      case NORMAL -> Ratio.of(terms.cycle().normalDays());
      case THIRTY -> Ratio.of(THIRTY * months, 1);
      case YEAR_TWELFTH -> Ratio.of(DAYS_A_YEAR * months, MONTHS_A_YEAR);
    };
  }

  /** How tier limits and caps are scaled for a part. */
  public LimitScale limitScale(Part part) {
    boolean byDays = !whole || part.sheet().terms().tierLimits() == TierLimitRule.ALWAYS_BY_DAY;
    return new LimitScale(
        ratio(terms.cycle(), part.sheet().frequency()),
        byDays ? Optional.of(terms.cycle().normalDays()) : Optional.empty(),
        days,
        part.length(),
        part.limitShare());
  }

  /** The share of a part in quantities that are computed for the whole segment. */
  public LimitScale partOfSegment(Part part) {
    return new LimitScale(Ratio.ONE, Optional.empty(), days, part.length(), part.limitShare());
  }

  private static Ratio ratio(Frequency cycle, Frequency quoted) {
    return cycle == quoted ? Ratio.ONE : Ratio.of(cycle.months(), quoted.months());
  }
}
