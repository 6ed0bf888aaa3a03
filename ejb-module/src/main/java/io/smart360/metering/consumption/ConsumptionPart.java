package io.smart360.metering.consumption;

import java.math.BigDecimal;

/**
 * One row of the meter table of a bill: one register of one installed meter between two readings.
 *
 * <p>{@code timeOfUse} is the time-of-use code, empty for a register that runs all day. The use is
 * always positive for an advancing register; its sign in the total comes from {@code role}.
 */
public record ConsumptionPart(
    RegisterConversion conversion,
    RegisterRole role,
    String timeOfUse,
    BigDecimal previous,
    BigDecimal present,
    int rollovers) {

  public ConsumptionPart {
    if (rollovers < 0) {
      throw new IllegalArgumentException("Rollovers are counted from zero: " + rollovers);
    }
  }

  /** A part that adds to the total and did not pass through zero. */
  public static ConsumptionPart added(
      RegisterConversion conversion, BigDecimal previous, BigDecimal present) {
    return new ConsumptionPart(conversion, RegisterRole.ADDED, "", previous, present, 0);
  }

  public ConsumptionPart rolledOver() {
    return new ConsumptionPart(conversion, role, timeOfUse, previous, present, rollovers + 1);
  }

  public ConsumptionPart as(RegisterRole newRole) {
    return new ConsumptionPart(conversion, newRole, timeOfUse, previous, present, rollovers);
  }

  public ConsumptionPart during(String newTimeOfUse) {
    return new ConsumptionPart(conversion, role, newTimeOfUse, previous, present, rollovers);
  }

  /** The use of this row, four decimals. */
  public BigDecimal use() {
    return conversion.useBetween(previous, present, rollovers);
  }

  BigDecimal shareOfTotal() {
    return switch (role) {
      case ADDED -> use();
      case SUBTRACTED -> use().negate();
      case CHECKS_ONLY -> BigDecimal.ZERO;
    };
  }
}
