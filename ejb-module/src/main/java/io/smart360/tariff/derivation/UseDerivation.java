package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A quantity at a price.
 *
 * @param source where the line comes from
 * @param use the quantity charged in all
 * @param tier the tier of the line, if there are tiers
 * @param quantity the quantity of the line
 * @param rate price per unit
 * @param decimals decimals of the currency, to which the amount is rounded half up
 */
public record UseDerivation(
    LineSource source,
    ChargedUse use,
    Optional<TierFill> tier,
    BigDecimal quantity,
    BigDecimal rate,
    int decimals)
    implements Derivation {

  @Override
  public BigDecimal amount() {
    BigDecimal charged = use.recomputed();
    ContradictoryDerivation.unlessEqual(
        "quantity", quantity, tier.map(fill -> fill.quantityOf(charged)).orElse(charged));
    return quantity.multiply(rate).setScale(decimals, RoundingMode.HALF_UP);
  }
}
