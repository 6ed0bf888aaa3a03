package io.smart360.tariff.derivation;

import java.math.BigDecimal;

/** The arithmetic of one charge line, from what was read and published to the amount. */
public sealed interface Derivation
    permits UseDerivation, PeriodDerivation, TopUpDerivation, ShareDerivation {

  /** Component, tariff version, days and table keys. */
  LineSource source();

  /**
   * The amount of the line, computed again from this derivation alone.
   *
   * @throws ContradictoryDerivation if a figure in between is not what those before it give
   */
  BigDecimal amount();

  /** The derivation as compact JSON, read back by {@link DerivationJson#read}. */
  default String toJson() {
    return DerivationJson.write(this);
  }
}
