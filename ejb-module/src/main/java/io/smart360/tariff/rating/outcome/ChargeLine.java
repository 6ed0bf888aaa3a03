package io.smart360.tariff.rating.outcome;

import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a bill segment: a quantity at a rate, rounded to the currency, and why.
 *
 * @param number number of the line in the segment, from 1
 * @param heading name, type, service, account and tax class
 * @param quantity what is charged: units, periods, or the amount a percentage is taken of
 * @param unit the unit of the quantity, such as CCF; the currency code for percentages; empty for
 *     periods
 * @param rate price of one; 0.05 for 5 %; negative for a discount
 * @param amount rounded half up to the currency's decimals, negative for a discount or credit
 * @param tier number of the tier from 1, 0 where there are no tiers
 * @param unrounded the exact amount, if the segment was rounded as a whole
 * @param derivation the arithmetic, with version, days, table keys and readings
 */
public record ChargeLine(
    int number,
    ChargeHeading heading,
    BigDecimal quantity,
    String unit,
    BigDecimal rate,
    BigDecimal amount,
    int tier,
    Optional<BigDecimal> unrounded,
    Derivation derivation) {

  /** The amount before it was rounded to the currency, to at most ten decimals. */
  public BigDecimal exact() {
    return unrounded.orElseGet(derivation::exact);
  }

  /** Code of the component or tax. */
  public String code() {
    return heading.code();
  }

  public Label label() {
    return heading.label();
  }

  public ChargeType type() {
    return heading.type();
  }

  public ServiceKind service() {
    return heading.service();
  }

  public String glCode() {
    return heading.glCode();
  }

  public String taxClass() {
    return heading.taxClass();
  }

  /** The days the line is for. */
  public DateRange days() {
    return derivation.source().days();
  }

  /** Id of the tariff version that the line was rated by. */
  public long versionId() {
    return derivation.source().versionId();
  }

  /** The table keys that chose its figures, such as {@code elevation_zone=3}; may be empty. */
  public String key() {
    return derivation.source().key();
  }

  /** The line rounded to the currency together with the other lines of its segment. */
  public ChargeLine settled(BigDecimal newAmount) {
    return new ChargeLine(
        number,
        heading,
        quantity,
        unit,
        rate,
        newAmount,
        tier,
        Optional.of(amount),
        derivation.settledAt(newAmount));
  }
}
