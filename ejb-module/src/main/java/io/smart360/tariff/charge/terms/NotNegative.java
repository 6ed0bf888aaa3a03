package io.smart360.tariff.charge.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Prices and amounts of a tariff are 0 or more; what is taken off is a discount, or a surcharge
 * whose rate may have either sign.
 */
public final class NotNegative {

  private NotNegative() {}

  public static void require(String what, ValueTable<BigDecimal> table) {
    below(what, table)
        .ifPresent(
            wrong -> {
              throw new InvalidTariff(wrong, "give 0 or more");
            });
  }

  /** The first value below zero, with what it is and its key; empty if there is none. */
  public static Optional<String> below(String what, ValueTable<BigDecimal> table) {
    return table.values().entrySet().stream()
        .filter(entry -> entry.getValue().signum() < 0)
        .map(
            entry ->
                what
                    + " "
                    + entry.getValue().toPlainString()
                    + (entry.getKey().isEmpty() ? "" : " at " + entry.getKey()))
        .findFirst();
  }
}
