package io.smart360.metering.consumption;

import java.math.BigDecimal;

/**
 * The face of one register as it is from a date on: how many digits it shows and what one step of
 * it is worth.
 *
 * <p>{@code dials} are the digits before the point (3 to 9), {@code decimals} those after it (0 to
 * 4). The multiplier (CT/PT ratio, pulse weight) is above zero with up to six decimals (MX-X6).
 */
public record RegisterConfiguration(
    RegisterKind kind, int dials, int decimals, BigDecimal multiplier, UnitOfMeasure unit) {

  public RegisterConfiguration {
    requireBetween("dials", dials, 3, 9);
    requireBetween("decimals", decimals, 0, 4);
    if (multiplier.signum() <= 0 || multiplier.stripTrailingZeros().scale() > 6) {
      throw new IllegalArgumentException(
          "A multiplier is above zero with at most six decimals: " + multiplier);
    }
  }

  /** A register that counts on, each step worth one unit. */
  public static RegisterConfiguration counting(int dials, UnitOfMeasure unit) {
    return new RegisterConfiguration(RegisterKind.CUMULATIVE, dials, 0, BigDecimal.ONE, unit);
  }

  public RegisterConfiguration withMultiplier(BigDecimal newMultiplier) {
    return new RegisterConfiguration(kind, dials, decimals, newMultiplier, unit);
  }

  public RegisterConfiguration withDecimals(int newDecimals) {
    return new RegisterConfiguration(kind, dials, newDecimals, multiplier, unit);
  }

  /** The value at which the register starts again at zero, 10^dials. */
  public BigDecimal rolloverValue() {
    return BigDecimal.TEN.pow(dials);
  }

  /** Whether the register can show this value. */
  public boolean canShow(BigDecimal value) {
    return value.signum() >= 0
        && value.compareTo(rolloverValue()) < 0
        && value.stripTrailingZeros().scale() <= decimals;
  }

  /** Steps from one value to a later one, over {@code rollovers} passes through zero. */
  public BigDecimal advance(BigDecimal previous, BigDecimal present, int rollovers) {
    BigDecimal difference = present.subtract(previous);
    return rollovers == 0
        ? difference
        : difference.add(rolloverValue().multiply(BigDecimal.valueOf(rollovers)));
  }

  private static void requireBetween(String what, int count, int least, int most) {
    if (count < least || count > most) {
      throw new IllegalArgumentException(
          "A register has " + least + " to " + most + " " + what + ", not " + count);
    }
  }
}
