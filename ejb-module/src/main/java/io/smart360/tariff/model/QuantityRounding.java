package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the use of a segment is rounded before it is rated (08-billing §1.5, step 1).
 *
 * @param decimals number of decimals kept, 0 for whole units
 * @param mode how the rest is treated
 */
public record QuantityRounding(int decimals, RoundingMode mode) {

  /** The most decimals a quantity has. */
  public static final int MOST_DECIMALS = 4;

  public QuantityRounding {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new InvalidTariff(decimals + " decimals of a quantity", "give 0 to 4");
    }
    if (mode == RoundingMode.UNNECESSARY) {
      throw new InvalidTariff("rounding UNNECESSARY", "give FLOOR, HALF_UP, HALF_EVEN or CEILING");
    }
  }

  /** What a unit is usually rounded to: whole kilowatt hours, else two decimals. */
  public static QuantityRounding usualFor(RateUnit unit) {
    boolean isWhole = unit.kind() == RateUnit.Kind.ENERGY;
    return new QuantityRounding(isWhole ? 0 : 2, RoundingMode.HALF_UP);
  }

  public BigDecimal round(BigDecimal quantity) {
    return quantity.scale() <= decimals ? quantity : quantity.setScale(decimals, mode);
  }
}
