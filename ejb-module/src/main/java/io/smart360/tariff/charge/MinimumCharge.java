package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;

/**
 * Tops charges up to an amount per period; the adjustment is a line of its own (MINIMUM).
 *
 * @param base the charges that count towards the minimum
 * @param amount the least to be charged per period, prorated by days (BX-RATE-R18)
 * @param proration what happens at a move
 */
public record MinimumCharge(ChargeBase base, ValueTable<BigDecimal> amount, Proration proration)
    implements Charge {

  public MinimumCharge {
    NotNegative.require("amount", amount);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.minimum(this);
  }
}
