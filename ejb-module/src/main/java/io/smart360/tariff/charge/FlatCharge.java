package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;

/**
 * One rate for every unit (FLAT, also called uniform).
 *
 * @param quantity what is charged
 * @param rate price of one unit of the tariff's unit; below zero only in a surcharge, such as a
 *     fuel adjustment or a relief credit
 */
public record FlatCharge(QuantityRule quantity, ValueTable<BigDecimal> rate) implements Charge {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.flat(this);
  }
}
