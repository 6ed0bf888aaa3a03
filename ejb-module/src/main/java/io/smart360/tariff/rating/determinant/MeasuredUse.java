package io.smart360.tariff.rating.determinant;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.model.RateUnit;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a register has measured between two accepted readings, multiplier applied.
 *
 * <p>A segment read more than once, or with a meter exchanged, has several: each accepted reading
 * date is a true split of the use (BX-RATE-R22).
 *
 * @param days the days between the readings
 * @param quantity the use, in any unit of the kind that the tariff is quoted in; negative only in a
 *     true-up
 * @param unit the unit of the quantity
 * @param measure what was measured
 * @param bucket code of the register bucket such as PEAK; empty for a plain register
 * @param readings ids of the readings that it follows from
 */
public record MeasuredUse(
    DateRange days,
    BigDecimal quantity,
    RateUnit unit,
    Measure measure,
    String bucket,
    List<Long> readings) {

  public MeasuredUse {
    readings = List.copyOf(readings);
  }

  /** What a register measures. */
  public enum Measure {
    /** What was taken. */
    CONSUMPTION,
    /** The highest load. */
    DEMAND,
    /** What was fed in. */
    RECEIVED
  }

  /** Consumption of a plain register. */
  public static MeasuredUse consumption(
      DateRange days, BigDecimal quantity, RateUnit unit, List<Long> readings) {
    return new MeasuredUse(days, quantity, unit, Measure.CONSUMPTION, QuantityRule.ALL, readings);
  }

  /** The same use, of one bucket. */
  public MeasuredUse inBucket(String code) {
    return new MeasuredUse(days, quantity, unit, measure, code, readings);
  }

  /** The highest load, of all hours. */
  public static MeasuredUse load(
      DateRange days, BigDecimal load, RateUnit unit, List<Long> readings) {
    return new MeasuredUse(days, load, unit, Measure.DEMAND, QuantityRule.ALL, readings);
  }

  /** What was fed in by the consumer. */
  public static MeasuredUse received(
      DateRange days, BigDecimal quantity, RateUnit unit, List<Long> readings) {
    return new MeasuredUse(days, quantity, unit, Measure.RECEIVED, QuantityRule.ALL, readings);
  }

  public boolean isLoadOf(String code) {
    return isOf(Measure.DEMAND, code);
  }

  public boolean isConsumptionOf(String code) {
    return isOf(Measure.CONSUMPTION, code);
  }

  public boolean isOf(Measure measured, String code) {
    return measure == measured && (code.equals(QuantityRule.ALL) || code.equals(bucket));
  }
}
