package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;

/**
 * A count times a rate per period: dwelling units, bins, fixtures, charging points (UNIT).
 *
 * @param count name of the characteristic that holds the count
 * @param rate price of one per period
 * @param per the time the rate is stated for
 * @param proration what happens at a move
 */
public record UnitCharge(String count, ValueTable<BigDecimal> rate, Per per, Proration proration)
    implements Charge {

  public UnitCharge {
    NotNegative.require("rate", rate);
    if (count.isBlank()) {
      throw new InvalidTariff("no count", "name the characteristic that holds the count");
    }
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.unit(this);
  }
}
