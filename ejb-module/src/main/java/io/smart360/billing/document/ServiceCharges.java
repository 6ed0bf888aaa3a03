package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Current charges of one service, without taxes.
 *
 * @param service heading of the group in the language of the bill, for example "Water"
 * @param lines at least one, in print order; each is rounded, the subtotal is their sum
 */
public record ServiceCharges(String service, List<ChargeLine> lines) {

  public ServiceCharges {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Service without charges: " + service);
    }
  }

  public Money subtotal() {
    return lines.stream().map(ChargeLine::amount).reduce(Money::plus).orElseThrow();
  }

  /**
   * One charge.
   *
   * @param text in the language of the bill, for example "Use to Mar 31, tiers 1, 2, per 100 gal"
   * @param pricing how the amount came about: one for a plain charge, one for each tier when tiers
   *     share a line; empty for a flat amount such as a fine
   * @param amount rounded, of tiers the sum of the rounded amounts (BX-RATE-R19); negative for
   *     discounts and true-ups
   */
  public record ChargeLine(String text, List<Pricing> pricing, Money amount) {

    public ChargeLine {
      pricing = List.copyOf(pricing);
    }

    /** A charge without tiers. */
    public static ChargeLine of(String text, Pricing pricing, Money amount) {
      return new ChargeLine(text, List.of(pricing), amount);
    }

    /** A charge that was not computed from a quantity. */
    public static ChargeLine flat(String text, Money amount) {
      return new ChargeLine(text, List.of(), amount);
    }
  }

  /**
   * Quantity and rate of a charge.
   *
   * @param quantity what was charged, for example 16
   * @param outOf the whole that {@code quantity} is a part of, for example 31 in "16 of 31 days"
   * @param unit unit of the quantity in the language of the bill; empty when the text says it
   * @param rate price of one unit of quantity, or percent
   * @param rateKind whether {@code rate} is a price or a percentage
   */
  public record Pricing(
      BigDecimal quantity,
      Optional<BigDecimal> outOf,
      String unit,
      BigDecimal rate,
      RateKind rateKind) {

    public static Pricing price(BigDecimal quantity, String unit, BigDecimal rate) {
      return new Pricing(quantity, Optional.empty(), unit, rate, RateKind.PRICE);
    }

    public static Pricing percent(BigDecimal base, BigDecimal percent) {
      return new Pricing(base, Optional.empty(), "", percent, RateKind.PERCENT);
    }
  }

  /** What a rate is. */
  public enum RateKind {
    PRICE,
    PERCENT
  }
}
