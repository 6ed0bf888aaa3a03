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
   * One charge; each tier is a line of its own (BX-RATE-R19).
   *
   * @param text in the language of the bill, for example "Tier 2, 5 to 10, per 100 gal, to Mar 31"
   * @param pricing how the amount came about; absent for a flat amount such as a fine
   * @param amount rounded; negative for discounts and true-ups
   */
  public record ChargeLine(String text, Optional<Pricing> pricing, Money amount) {}

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
