package io.smart360.tariff.exchange.urdb;

import java.util.List;
import java.util.Map;

/**
 * The tiers of each period, and when it is.
 *
 * @param tiers the tiers of each period by its number
 * @param plan when each period is; names no other periods
 */
record PricedPlan(Map<String, List<Tier>> tiers, YearPlan plan) {

  /** Whether nothing is charged in any period that occurs. */
  boolean isFree() {
    return plan.periods().stream()
        .flatMap(period -> tiers.get(period).stream())
        .allMatch(tier -> tier.price().signum() == 0);
  }
}
