package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param packageSize units sold together, a begun package counting whole; 1 for single units
 */
public record TierFill(
    int number,
    Mode mode,
    BigDecimal publishedOver,
    Optional<BigDecimal> publishedUpTo,
    LimitScale scale,
    BigDecimal billedBefore,
    BigDecimal packageSize) {

  /** How tiers take a quantity. */
  public enum Mode {
    /** Each tier takes what lies between its limits (BLOCK). */
    FILLED,
    /** The tier reached takes the whole (STEP). */
    REACHED
  }

  /** A tier that sells its units one by one. */
  public static TierFill ofUnits(
      int number,
      Mode mode,
      BigDecimal publishedOver,
      Optional<BigDecimal> publishedUpTo,
      LimitScale scale) {
    return new TierFill(
        number, mode, publishedOver, publishedUpTo, scale, BigDecimal.ZERO, BigDecimal.ONE);
  }

  /** Whether units are sold together. */
  public boolean isOfPackages() {
    return packageSize.compareTo(BigDecimal.ONE) != 0;
  }

  /** The unit of the charged quantity: that of the tariff, or a package such as "1000 L". */
  public String packageUnit(String unit) {
    return isOfPackages() ? packageSize.toPlainString() + " " + unit : unit;
  }

  /** The units of a use that fall into the tier. */
  public BigDecimal unitsOf(BigDecimal use) {
    return mode == Mode.REACHED
        ? use
        : within(billedBefore.add(use)).subtract(within(billedBefore));
  }

  /** The quantity over which the tier begins, scaled. */
  public BigDecimal over() {
    return scale.of(publishedOver);
  }

  /** The quantity up to which the tier reaches, scaled; absent for the open last tier. */
  public Optional<BigDecimal> upTo() {
    return publishedUpTo.map(scale::of);
  }

  /** What is charged of a use in this tier: units, or packages. */
  public BigDecimal quantityOf(BigDecimal use) {
    if (!isOfPackages()) {
      return unitsOf(use);
    }
    return mode == Mode.REACHED
        ? packed(billedBefore.add(use)).subtract(packed(billedBefore))
        : packed(within(billedBefore.add(use))).subtract(packed(within(billedBefore)));
  }

  private BigDecimal packed(BigDecimal units) {
    return units.divide(packageSize, 0, RoundingMode.CEILING);
  }

  private BigDecimal within(BigDecimal use) {
    BigDecimal reached = upTo().map(use::min).orElse(use);
    return reached.subtract(over()).max(BigDecimal.ZERO);
  }
}
