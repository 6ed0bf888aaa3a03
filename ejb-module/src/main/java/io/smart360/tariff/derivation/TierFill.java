package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The part of a quantity that one tier takes.
 *
 * @param number number of the tier, from 1
 * @param mode whether tiers are filled one after the other or the one reached takes all
 * @param publishedOver upper limit of the tier below as published; 0 for the first
 * @param publishedUpTo upper limit as published; absent for the open last tier
 * @param scale how the limits are scaled to the days
 * @param billedBefore use that an estimate has billed in these tiers and a true-up takes back from
 *     (BX-BILL-R9); 0 otherwise
 */
public record TierFill(
    int number,
    Mode mode,
    BigDecimal publishedOver,
    Optional<BigDecimal> publishedUpTo,
    LimitScale scale,
    BigDecimal billedBefore) {

  /** How tiers take a quantity. */
  public enum Mode {
    /** Each tier takes what lies between its limits (BLOCK). */
    FILLED,
    /** The tier reached takes the whole (STEP). */
    REACHED
  }

  /** The quantity over which the tier begins, scaled. */
  public BigDecimal over() {
    return scale.of(publishedOver);
  }

  /** The quantity up to which the tier reaches, scaled; absent for the open last tier. */
  public Optional<BigDecimal> upTo() {
    return publishedUpTo.map(scale::of);
  }

  BigDecimal quantityOf(BigDecimal use) {
    if (mode == Mode.REACHED) {
      return use;
    }
    return within(billedBefore.add(use)).subtract(within(billedBefore));
  }

  private BigDecimal within(BigDecimal use) {
    BigDecimal reached = upTo().map(use::min).orElse(use);
    return reached.subtract(over()).max(BigDecimal.ZERO);
  }
}
