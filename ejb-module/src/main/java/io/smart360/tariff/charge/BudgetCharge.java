package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Quantity filled tier by tier, where the limits are computed for each customer, usually from an
 * allotment of water (BUDGET; BX-RATE-R8).
 *
 * <p>Limits are the ends of their tiers, in units of the tariff, for the whole segment; they take
 * no further scaling by its days, which belong into the formulas.
 *
 * @param quantity what is charged
 * @param budget what the customer is allotted, and the limits that follow from it
 * @param prices price of each tier, one more than there are limits
 */
public record BudgetCharge(
    QuantityRule quantity, Budget budget, ValueTable<List<BigDecimal>> prices) implements Charge {

  public BudgetCharge {
    prices.values().forEach(TierTable::requirePrices);
    TierTable.requireSameLength(budget.limits(), prices);
  }

  /** The name by which limits refer to the whole allotment. */
  public static final String BUDGET = "budget";

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.budget(this);
  }

  /**
   * An allotment and the tier limits that follow from it.
   *
   * @param terms the allotments, such as {@code indoor} and {@code outdoor}; the budget is the sum
   *     of them, each rounded
   * @param limits the limit of each tier but the last: a number as it is, {@code 150%} of the
   *     budget, an allotment or a formula, rounded
   * @param rounding to whole units; empty for four decimals
   */
  public record Budget(
      List<Formula> terms, ValueTable<List<Formula>> limits, Optional<RoundingMode> rounding) {

    /** Decimals of a limit that is not rounded to whole units. */
    public static final int DECIMALS = 4;

    public Budget {
      terms = List.copyOf(terms);
    }

    /** A quantity rounded as the tariff says. */
    public BigDecimal rounded(BigDecimal quantity) {
      return rounding
          .map(mode -> quantity.setScale(0, mode))
          .orElseGet(() -> quantity.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
  }
}
