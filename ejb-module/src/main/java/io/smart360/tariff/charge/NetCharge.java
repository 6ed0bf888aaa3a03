package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A credit for energy that was received from the consumer (NET).
 *
 * @param bucket code of the bucket; {@link QuantityRule#ALL} for all that was received
 * @param rate what is credited for a unit, as a positive number
 * @param surplus what becomes of energy that cannot be credited
 * @param limit the lines that the credit may use up, but not go below zero; empty if it may
 */
public record NetCharge(
    String bucket, ValueTable<BigDecimal> rate, Surplus surplus, Optional<ChargeBase> limit)
    implements Charge {

  /** What becomes of energy that cannot be credited. */
  public enum Surplus {
    /** It is credited with a later bill. */
    CARRIED_OVER,
    /** It is lost. */
    LAPSES
  }

  public NetCharge {
    NotNegative.require("rate", rate);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.net(this);
  }
}
