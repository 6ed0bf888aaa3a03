package io.smart360.tariff.derivation;

import java.math.BigDecimal;

/** The arithmetic of one charge line, from what was read and published to the amount. */
public sealed interface Derivation
    permits UseDerivation,
        PeriodDerivation,
        TopUpDerivation,
        ShareDerivation,
        FormulaDerivation,
        DemandDerivation,
        NetDerivation,
        PassedOnDerivation {

  /** Decimals to which an amount is exact that is not rounded to the currency. */
  int EXACT_DECIMALS = 10;

  /** Component, tariff version, days and table keys. */
  LineSource source();

  /**
   * The amount of the line, computed again from this derivation alone.
   *
   * @throws ContradictoryDerivation if a figure in between is not what those before it give
   */
  BigDecimal amount();

  /**
   * The amount of the line before it is rounded to the currency, to at most ten decimals. Where the
   * line takes a rest, such as that of a split or of a limited discount, it is the amount itself.
   */
  BigDecimal exact();

  /**
   * The same arithmetic, rounded to other decimals, with the rest that makes it come to an amount.
   *
   * @param amount what the line is to come to, in the decimals it is rounded to
   */
  Derivation settledAt(BigDecimal amount);

  /** The derivation as compact JSON, read back by {@link DerivationJson#read}. */
  default String toJson() {
    return DerivationJson.write(this);
  }
}
