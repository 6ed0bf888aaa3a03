package io.smart360.metering.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The use of a connection in one period: the sum of its rows over all installed meters and
 * registers of one time of use (MX-C1, MX-X2, MX-X5).
 *
 * <p>Each row is rounded to four decimals and then added, so the rows on paper add up to the total.
 * A total below zero (sub-meters used more than their parent, a true-up) is not refused here: it is
 * for billing to hold (BX-E06).
 */
public record Consumption(BigDecimal quantity, UnitOfMeasure unit, List<ConsumptionPart> parts) {

  public Consumption {
    quantity = quantity.setScale(RegisterConversion.QUANTITY_DECIMALS, RoundingMode.UNNECESSARY);
    parts = List.copyOf(parts);
  }

  /** The total of all rows, which must be kept in one unit. */
  public static Consumption of(List<ConsumptionPart> parts, UnitOfMeasure unit) {
    BigDecimal total = BigDecimal.ZERO;
    for (ConsumptionPart part : parts) {
      if (part.conversion().quantityUnit() != unit) {
        throw new IllegalArgumentException(
            "A row in "
                + part.conversion().quantityUnit().symbol()
                + " does not add to a total in "
                + unit.symbol());
      }
      total = total.add(part.shareOfTotal());
    }
    return new Consumption(total, unit, parts);
  }

  /** The totals by time-of-use code, the empty code standing for all day. */
  public static SortedMap<String, Consumption> byTimeOfUse(
      List<ConsumptionPart> parts, UnitOfMeasure unit) {
    SortedMap<String, List<ConsumptionPart>> rows = new TreeMap<>();
    for (ConsumptionPart part : parts) {
      if (part.role() != RegisterRole.CHECKS_ONLY) {
        rows.computeIfAbsent(part.timeOfUse(), code -> new ArrayList<>()).add(part);
      }
    }
    SortedMap<String, Consumption> totals = new TreeMap<>();
    rows.forEach((code, ofCode) -> totals.put(code, of(ofCode, unit)));
    return totals;
  }

  public boolean isNegative() {
    return quantity.signum() < 0;
  }
}
