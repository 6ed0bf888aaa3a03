package io.smart360.billing.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One figure of a run beside the same of the run before and of a year ago.
 *
 * @param of the service or charge type it is for; empty for the run as a whole
 */
public record ComparedFigure(
    Figure figure,
    String of,
    BigDecimal now,
    Optional<BigDecimal> before,
    Optional<BigDecimal> lastYear) {

  /** What is compared. */
  public enum Figure {
    BILLS,
    AMOUNT,
    AVERAGE_BILL,
    TAX,
    ESTIMATED_PERCENT,
    ZERO_BILLS,
    CONSUMPTION,
    CHARGE
  }

  /** Against the run before; no mark when there is none. */
  public Difference mark() {
    return before.map(b -> Difference.between(now, b)).orElse(Difference.NONE);
  }

  /** Change against the run before in percent, half up to one decimal; none from zero. */
  public Optional<BigDecimal> changePercent() {
    return before.filter(b -> b.signum() != 0).map(b -> percent(now, b));
  }

  /** Change against the run a year ago in percent, half up to one decimal; none from zero. */
  public Optional<BigDecimal> changePercentToLastYear() {
    return lastYear.filter(b -> b.signum() != 0).map(b -> percent(now, b));
  }

  private static BigDecimal percent(BigDecimal now, BigDecimal base) {
    return now.subtract(base)
        .multiply(BigDecimal.valueOf(100))
        .divide(base.abs(), 1, RoundingMode.HALF_UP);
  }
}
