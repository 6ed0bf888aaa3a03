package io.smart360.metering.consumption;

import java.math.BigDecimal;

/**
 * What turns the volume a gas meter counts into billable gas: pressure, temperature and heating
 * value over base value (MX-C1). Every figure is above zero.
 */
public record GasCorrection(
    BigDecimal pressureFactor,
    BigDecimal temperatureFactor,
    BigDecimal heatingValue,
    BigDecimal baseValue) {

  /** For everything that is not gas, or gas billed as counted. */
  public static final GasCorrection NONE =
      new GasCorrection(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

  public GasCorrection {
    for (BigDecimal figure :
        new BigDecimal[] {pressureFactor, temperatureFactor, heatingValue, baseValue}) {
      if (figure.signum() <= 0) {
        throw new IllegalArgumentException("A gas factor is above zero: " + figure);
      }
    }
  }

  UnitOfMeasure.Ratio ratio() {
    return new UnitOfMeasure.Ratio(
        pressureFactor.multiply(temperatureFactor).multiply(heatingValue), baseValue);
  }
}
