package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage of other lines (PERCENT). Percentages are never prorated: their base is.
 *
 * @param base the lines it is taken of
 * @param percent the percentage
 * @param rounding how the amount is rounded to the currency, half up unless a rule says otherwise
 */
public record PercentCharge(ChargeBase base, ValueTable<BigDecimal> percent, RoundingMode rounding)
    implements Charge {

  public PercentCharge {
    NotNegative.require("percentage", percent);
    if (rounding == RoundingMode.UNNECESSARY) {
      throw new InvalidTariff("rounding UNNECESSARY", "give HALF_UP, HALF_EVEN, DOWN or UP");
    }
  }

  /** A percentage that is rounded half up. */
  public PercentCharge(ChargeBase base, ValueTable<BigDecimal> percent) {
    this(base, percent, RoundingMode.HALF_UP);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.percent(this);
  }
}
