package io.smart360.billing.document.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks beside a chart: round numbers from zero, three or four of them.
 *
 * @param marks lowest first
 * @param top the value at the upper edge of the chart
 */
record ChartScale(List<BigDecimal> marks, BigDecimal top) {

  private static final int MOST_MARKS = 4;
  private static final BigDecimal[] STEPS = {
    BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(25, 1), BigDecimal.valueOf(5)
  };

  static ChartScale of(BigDecimal highest) {
    BigDecimal top = highest.signum() > 0 ? highest : BigDecimal.ONE;
    BigDecimal step = step(top);
    List<BigDecimal> marks = new ArrayList<>();
    for (BigDecimal mark = BigDecimal.ZERO; mark.compareTo(top) <= 0; mark = mark.add(step)) {
      marks.add(plain(mark));
    }
    return new ChartScale(marks, top);
  }

  /** Height of a value as a share of the whole chart. */
  float share(BigDecimal value) {
    return value.divide(top, MathContext.DECIMAL32).floatValue();
  }

  private static BigDecimal step(BigDecimal top) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(top.precision() - top.scale() - 2);
    while (true) {
      for (BigDecimal step : STEPS) {
        BigDecimal candidate = step.multiply(power);
        if (top.divide(candidate, MathContext.DECIMAL32).intValue() < MOST_MARKS) {
          return candidate;
        }
      }
      power = power.movePointRight(1);
    }
  }

  private static BigDecimal plain(BigDecimal mark) {
    BigDecimal stripped = mark.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
