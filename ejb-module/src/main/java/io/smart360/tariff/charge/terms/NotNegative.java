package io.smart360.tariff.charge.terms;

import java.math.BigDecimal;

/** Prices and amounts of a tariff are 0 or more; what is taken off is a discount. */
public final class NotNegative {

  private NotNegative() {}

  public static void require(String what, ValueTable<BigDecimal> table) {
    table
        .values()
        .forEach(
            (key, value) -> {
              if (value.signum() < 0) {
                throw new InvalidTariff(
                    what + " " + value.toPlainString() + (key.isEmpty() ? "" : " at " + key),
                    "give 0 or more");
              }
            });
  }
}
