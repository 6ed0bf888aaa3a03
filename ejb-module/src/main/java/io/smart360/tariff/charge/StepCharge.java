package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;

/**
 * The whole quantity at the price of the tier it reaches (STEP).
 *
 * @param quantity what is charged
 * @param tiers limits and prices
 */
public record StepCharge(QuantityRule quantity, TierTable tiers) implements Charge {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.step(this);
  }
}
