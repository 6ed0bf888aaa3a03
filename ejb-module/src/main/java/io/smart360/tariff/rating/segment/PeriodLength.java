package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.derivation.LimitScale;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.model.Frequency;
import io.smart360.tariff.model.TierLimitRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  private final DateRange period;
  private final int days;
  private final boolean whole;
  private final RatingRequest.Terms terms;

  public PeriodLength(RatingRequest request) {
    this.period = request.period();
    this.days = period.days();
    this.terms = request.terms();
    this.whole = terms.cycle().isWholePeriod(days);
  }

  public int days() {
    return days;
  }

  /** How many times an amount is due for the {@link #baseDays base days} of a part. */
  public Ratio periods(Part part, Per per) {
    return switch (per) {
      case PERIOD -> ratio(terms.cycle(), part.sheet().frequency());
      case MONTH -> Ratio.of(terms.cycle().months());
      case BEGUN_MONTH -> Ratio.of(monthsBegun(part.days()));
      case MONTH_BY_DATE ->
          Ratio.of(thirtieths(part.days().end()) - thirtieths(part.days().start()), THIRTY);
      case DAY -> Ratio.ONE;
    };
  }

  /** The days that an amount is due for. */
  public Ratio baseDays(Part part, Per per, Proration proration) {
    boolean isWholeAtMove = !terms.moves().isEmpty() && proration == Proration.WHOLE_AT_MOVE;
    return switch (per) {
      case DAY -> Ratio.ONE;
      case BEGUN_MONTH, MONTH_BY_DATE -> Ratio.of(part.length());
      case PERIOD, MONTH ->
          isNormal(proration) || isWholeAtMove || proration == Proration.NEVER
              ? Ratio.of(days)
              : baseDays(part.sheet());
    };
  }

  private boolean isNormal(Proration proration) {
    return whole && proration != Proration.ALWAYS_BY_DAYS;
  }

  /** How many months of the segment begin on some of its days. */
  private int monthsBegun(DateRange some) {
    int begun = 0;
    int month = 0;
    for (LocalDate start = period.start(); start.isBefore(some.end()); month++) {
      begun += start.isBefore(some.start()) ? 0 : 1;
      start = period.start().plusMonths(month + 1L);
    }
    return begun;
  }

  /** The months from the start of the segment until a day, the days beyond them as thirtieths. */
  private int thirtieths(LocalDate day) {
    int months = 0;
    while (!period.start().plusMonths(months + 1L).isAfter(day)) {
      months++;
    }
    long beyond = ChronoUnit.DAYS.between(period.start().plusMonths(months), day);
    return THIRTY * months + Math.toIntExact(beyond);
  }

  private Ratio baseDays(RateSheet sheet) {
    int months = terms.cycle().months();
    return switch (sheet.terms().prorationBase()) {
      case SCHEDULED -> Ratio.of(terms.scheduledDays());
      case NORMAL -> Ratio.of(terms.cycle().normalDays());
      case THIRTY -> Ratio.of(THIRTY * months);
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
