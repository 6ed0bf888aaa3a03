package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A charge that came from elsewhere with the bill.
 *
 * @param source where the line comes from
 * @param charged the amount as it came
 * @param on the day it arose
 * @param reference what it is known by where it comes from; may be empty
 * @param rest what the line takes so that the segment adds up
 * @param decimals decimals of the currency, to which the amount is rounded half up
 */
public record PassedOnDerivation(
    LineSource source,
    BigDecimal charged,
    LocalDate on,
    String reference,
    BigDecimal rest,
    int decimals)
    implements Derivation {

  @Override
  public BigDecimal amount() {
    return charged.setScale(decimals, RoundingMode.HALF_UP).add(rest);
  }

  @Override
  public BigDecimal exact() {
    return charged.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public PassedOnDerivation settledAt(BigDecimal amount) {
    BigDecimal rounded = charged.setScale(amount.scale(), RoundingMode.HALF_UP);
    return new PassedOnDerivation(
        source, charged, on, reference, amount.subtract(rounded), amount.scale());
  }
}
