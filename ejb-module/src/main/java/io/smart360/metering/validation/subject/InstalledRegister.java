package io.smart360.metering.validation.subject;

import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The register the reading is for, on the meter that is fitted.
 *
 * <p>{@code removedOn} is the day of removal, itself still a day of the installation. {@code
 * maximumPerHour} is the greatest flow or load the model bears (Q4, Imax), in the register's unit
 * before the multiplier.
 */
public record InstalledRegister(
    String meterNumber,
    RegisterConversion conversion,
    LocalDate installedOn,
    Optional<LocalDate> removedOn,
    Optional<BigDecimal> maximumPerHour) {

  public RegisterConfiguration configuration() {
    return conversion.register();
  }

  public UnitOfMeasure quantityUnit() {
    return conversion.quantityUnit();
  }
}
