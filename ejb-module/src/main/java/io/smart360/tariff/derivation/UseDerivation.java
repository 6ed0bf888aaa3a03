package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A quantity at a price.
 *
 * @param source where the line comes from
 * @param use the quantity charged in all
 * @param tier the tier of the line, if there are tiers
 * @param quantity the quantity of the line
 * @param rate price per unit
 * @param limits how the limits of the tiers were computed, for a budget
 * @param rest what the line takes so that the segment adds up
 * @param decimals decimals of the currency, to which the amount is rounded half up
 */
public record UseDerivation(
    LineSource source,
    ChargedUse use,
    Optional<TierFill> tier,
    BigDecimal quantity,
    BigDecimal rate,
    Optional<BudgetLimits> limits,
    BigDecimal rest,
    int decimals)
    implements Derivation {

  @Override
  public BigDecimal amount() {
    BigDecimal charged = use.recomputed();
    ContradictoryDerivation.unlessEqual(
        "quantity", quantity, tier.map(fill -> fill.quantityOf(charged)).orElse(charged));
    limits.ifPresent(this::requireSameLimits);
    return quantity.multiply(rate).setScale(decimals, RoundingMode.HALF_UP).add(rest);
  }

  @Override
  public BigDecimal exact() {
    BigDecimal product = quantity.multiply(rate);
    return product.scale() <= EXACT_DECIMALS
        ? product
        : product.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public UseDerivation settledAt(BigDecimal amount) {
    BigDecimal rounded = quantity.multiply(rate).setScale(amount.scale(), RoundingMode.HALF_UP);
    return new UseDerivation(
        source, use, tier, quantity, rate, limits, amount.subtract(rounded), amount.scale());
  }

  /** The unit of the use behind the line: that of the line, or of the units in its packages. */
  public String useUnit(String lineUnit) {
    String prefix = tier.map(fill -> fill.packageUnit("")).orElse("");
    return lineUnit.startsWith(prefix) ? lineUnit.substring(prefix.length()) : lineUnit;
  }

  private void requireSameLimits(BudgetLimits budget) {
    TierFill fill = tier.orElseThrow();
    List<BigDecimal> inUnits = budget.inUnits();
    int number = fill.number();
    fill.publishedUpTo()
        .ifPresent(
            limit -> ContradictoryDerivation.unlessEqual("limit", limit, inUnits.get(number - 1)));
  }
}
