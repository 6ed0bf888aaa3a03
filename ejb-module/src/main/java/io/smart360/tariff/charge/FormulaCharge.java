package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;

/**
 * An amount that a formula gives (FORMULA; BX-RATE-R10).
 *
 * <p>The formula is computed for each part of a segment with the use and the days of that part; it
 * is never prorated on top. It may name components that are computed before it, and stands then for
 * what they come to, and may be negative.
 *
 * @param amount the formula of the amount, in the tariff's currency
 */
public record FormulaCharge(ValueTable<Formula> amount) implements Charge {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.formula(this);
  }
}
