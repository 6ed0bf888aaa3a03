package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;

/**
 * A percentage of other lines (PERCENT). Percentages are never prorated: their base is.
 *
 * @param base the lines it is taken of
 * @param percent the percentage
 */
public record PercentCharge(ChargeBase base, ValueTable<BigDecimal> percent) implements Charge {

  public PercentCharge {
    NotNegative.require("percentage", percent);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.percent(this);
  }
}
