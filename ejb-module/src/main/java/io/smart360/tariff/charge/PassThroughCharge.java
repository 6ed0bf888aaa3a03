package io.smart360.tariff.charge;

/**
 * Charges that come from elsewhere with the bill: a service call, a fine, an instalment
 * (PASS_THROUGH). Each that names the component becomes a line as it is, never prorated.
 */
public record PassThroughCharge() implements Charge {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.passThrough(this);
  }
}
