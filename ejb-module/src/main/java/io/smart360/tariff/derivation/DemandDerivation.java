package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price for the highest load.
 *
 * @param charge the load of the line at the price for its days; its count is the load
 * @param demand the load that is billed in all
 * @param tier the tier of the line, if there are tiers
 */
public record DemandDerivation(PeriodDerivation charge, BilledLoad demand, Optional<TierFill> tier)
    implements Derivation {

  @Override
  public LineSource source() {
    return charge.source();
  }

  @Override
  public BigDecimal amount() {
    requireSameLoad();
    return charge.amount();
  }

  @Override
  public BigDecimal exact() {
    requireSameLoad();
    return charge.exact();
  }

  @Override
  public DemandDerivation settledAt(BigDecimal amount) {
    return new DemandDerivation(charge.settledAt(amount), demand, tier);
  }

  private void requireSameLoad() {
    BigDecimal billed = demand.recomputed();
    ContradictoryDerivation.unlessEqual(
        "load", charge.count(), tier.map(fill -> fill.quantityOf(billed)).orElse(billed));
  }
}
