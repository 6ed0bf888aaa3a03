package io.smart360.tariff.derivation;

import java.math.BigDecimal;

/** A derivation states a figure that its own arithmetic does not give. */
public class ContradictoryDerivation extends IllegalStateException {

  ContradictoryDerivation(String figure, BigDecimal stated, BigDecimal computed) {
    super(
        "The "
            + figure
            + " is stated as "
            + stated.toPlainString()
            + " but comes to "
            + computed.toPlainString());
  }

  static BigDecimal unlessEqual(String figure, BigDecimal stated, BigDecimal computed) {
    if (stated.compareTo(computed) != 0) {
      throw new ContradictoryDerivation(figure, stated, computed);
    }
    return stated;
  }
}
