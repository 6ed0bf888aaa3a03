package io.smart360.billing.register;

import io.smart360.tariff.derivation.Derivation;
import java.math.BigDecimal;

/**
 * A line of a bill with its arithmetic.
 *
 * @param number number of the line on the bill, from 1
 * @param type as {@code charge_line.charge_type} has it
 * @param tier number of the tier from 1, 0 where there are no tiers
 * @param unit empty for amounts per period
 * @param tariff code of the tariff
 * @param version number of the tariff version
 * @param firstLine number on the bill of the first line of the same tariff: the derivation counts
 *     the lines it refers to from there
 */
public record BillLine(
    int number,
    long segmentId,
    String component,
    String label,
    String type,
    String service,
    int tier,
    BigDecimal quantity,
    String unit,
    BigDecimal rate,
    BigDecimal amount,
    String tariff,
    int version,
    Derivation derivation,
    int firstLine) {

  /** Whether it is a tax; taxes stand below the charges. */
  public boolean isTax() {
    return type.equals("TAX");
  }
}
