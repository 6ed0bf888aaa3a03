package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import java.util.List;

/**
 * A quantity that is not charged: free or included use, or what a leak allowance takes off
 * (ALLOWANCE). It makes no line of its own; the charges of use it is taken off state it.
 *
 * <p>A number is for one whole period and scaled like the limit of a tier; any other formula is
 * computed for each part of a segment with the use and the days of that part. Each charge has the
 * whole allowance taken off once, its buckets in their order, and never more than its use; what is
 * left is lost.
 *
 * @param quantity the quantity in units of the tariff; less than nothing counts as nothing
 * @param components the charges of use it is taken off; empty for all
 */
public record AllowanceCharge(ValueTable<Formula> quantity, List<String> components)
    implements Charge {

  public AllowanceCharge {
    components = List.copyOf(components);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.allowance(this);
  }
}
