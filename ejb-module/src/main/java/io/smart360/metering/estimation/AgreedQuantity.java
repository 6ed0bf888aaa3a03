package io.smart360.metering.estimation;

import java.math.BigDecimal;

/**
 * What was agreed that a connection uses in one read period (E6).
 *
 * @param quantity not negative
 * @param source where it was agreed
 */
public record AgreedQuantity(BigDecimal quantity, String source) {

  public AgreedQuantity {
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("Nobody agrees on less than nothing: " + quantity);
    }
  }
}
