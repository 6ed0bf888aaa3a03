package io.smart360.billing.account;

import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A register of a meter: what turns two of its readings into use.
 *
 * @param kind CUMULATIVE, CONSUMPTION (each value is a use) or DEMAND (each value is a load)
 * @param direction DELIVERED, RECEIVED or SUBTRACTIVE (taken off the connection's use)
 * @param timeOfUse bucket such as PEAK; ALL for a register that always runs
 * @param validEnd first day on which this configuration no longer holds; MAX while open
 */
public record Register(
    long id,
    int number,
    RateUnit unit,
    int dials,
    BigDecimal multiplier,
    String kind,
    String direction,
    String timeOfUse,
    LocalDate validStart,
    LocalDate validEnd) {

  private static final int DECIMALS = 4;

  /** Use between two readings, times the multiplier, four decimals half up (MX-C1). */
  public BigDecimal useBetween(Reading previous, Reading present) {
    BigDecimal steps = present.value().orElseThrow();
    if (kind.equals("CUMULATIVE")) {
      steps = steps.subtract(previous.value().orElseThrow());
      if (present.rolledOver()) {
        steps = steps.add(BigDecimal.TEN.pow(dials));
      }
    }
    return steps.multiply(multiplier).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  public boolean countsOn() {
    return kind.equals("CUMULATIVE");
  }

  public boolean measuresLoad() {
    return kind.equals("DEMAND");
  }

  public MeasuredUse.Measure measure() {
    if (measuresLoad()) {
      return MeasuredUse.Measure.DEMAND;
    }
    return direction.equals("RECEIVED")
        ? MeasuredUse.Measure.RECEIVED
        : MeasuredUse.Measure.CONSUMPTION;
  }

  /** Use with the sign it has in the connection's total. */
  public BigDecimal signed(BigDecimal use) {
    return direction.equals("SUBTRACTIVE") ? use.negate() : use;
  }

  /** The bucket as rating names it: empty for a register that always runs. */
  public String bucket() {
    return timeOfUse.equals("ALL") ? "" : timeOfUse;
  }

  public boolean isValidIn(LocalDate from, LocalDate until) {
    return !validStart.isAfter(until) && validEnd.isAfter(from);
  }
}
