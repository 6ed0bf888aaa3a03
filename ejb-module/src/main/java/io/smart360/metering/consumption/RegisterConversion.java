package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Turns steps of one register into the quantity its use is kept in, and back.
 *
 * <p>{@code Q = steps x multiplier x unitFactor}, for gas also the {@link GasCorrection} (MX-C1).
 * Quantities keep four decimals, rounded half-up once. A gas register that counts volume and is
 * billed in energy states the energy of one base volume in the heating value, and uses {@code
 * counted unit} and {@code quantity unit} of different kinds; every other pair must convert.
 */
public final class RegisterConversion {

  /** Decimals kept of every quantity. */
  public static final int QUANTITY_DECIMALS = 4;

  private final RegisterConfiguration register;
  private final UnitOfMeasure quantityUnit;
  private final BigDecimal numerator;
  private final BigDecimal denominator;

  private RegisterConversion(
      RegisterConfiguration register, UnitOfMeasure quantityUnit, UnitOfMeasure.Ratio factor) {
    this.register = register;
    this.quantityUnit = quantityUnit;
    this.numerator = factor.numerator().multiply(register.multiplier()).stripTrailingZeros();
    this.denominator = factor.denominator();
  }

  /** Use is kept in the unit the register counts in. */
  public static RegisterConversion asCounted(RegisterConfiguration register) {
    return into(register, register.unit());
  }

  public static RegisterConversion into(
      RegisterConfiguration register, UnitOfMeasure quantityUnit) {
    return new RegisterConversion(register, quantityUnit, register.unit().ratioTo(quantityUnit));
  }

  public static RegisterConversion ofGas(
      RegisterConfiguration register, UnitOfMeasure quantityUnit, GasCorrection correction) {
    UnitOfMeasure.Ratio units =
        register.unit().convertsTo(quantityUnit)
            ? register.unit().ratioTo(quantityUnit)
            : UnitOfMeasure.Ratio.ONE;
    return new RegisterConversion(register, quantityUnit, units.times(correction.ratio()));
  }

  public RegisterConfiguration register() {
    return register;
  }

  public UnitOfMeasure quantityUnit() {
    return quantityUnit;
  }

  /** The quantity of so many steps, four decimals, half-up. */
  public BigDecimal quantity(BigDecimal steps) {
    return steps.multiply(numerator).divide(denominator, QUANTITY_DECIMALS, RoundingMode.HALF_UP);
  }

  /** The use between two readings of this register, four decimals. */
  public BigDecimal useBetween(BigDecimal previous, BigDecimal present, int rollovers) {
    return quantity(register.advance(previous, present, rollovers));
  }

  /** The steps that make up a quantity, unrounded. */
  public BigDecimal steps(BigDecimal quantity) {
    return quantity.multiply(denominator).divide(numerator, MathContext.DECIMAL128);
  }
}
