package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;

/**
 * Quantity filled tier by tier, each part at the price of its own tier (BLOCK; slab, tiered).
 *
 * @param quantity what is charged
 * @param tiers limits and prices
 */
public record BlockCharge(QuantityRule quantity, TierTable tiers) implements Charge {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.block(this);
  }
}
