package io.smart360.metering.work;

import io.smart360.metering.validation.ruleset.RuleCode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What of a utility's work is looked at.
 *
 * @param rule only readings this rule found something on
 * @param search the beginning of a meter number, or of an account number
 */
public record WorkFilter(
    long utilityId,
    OptionalLong readCycleId,
    OptionalLong routeId,
    Optional<RuleCode> rule,
    Optional<String> search) {

  /** Everything of a utility. */
  public static WorkFilter all(long utilityId) {
    return new WorkFilter(
        utilityId, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  public WorkFilter inCycle(long newReadCycleId) {
    return new WorkFilter(utilityId, OptionalLong.of(newReadCycleId), routeId, rule, search);
  }

  public WorkFilter onRoute(long newRouteId) {
    return new WorkFilter(utilityId, readCycleId, OptionalLong.of(newRouteId), rule, search);
  }

  public WorkFilter foundBy(RuleCode newRule) {
    return new WorkFilter(utilityId, readCycleId, routeId, Optional.of(newRule), search);
  }

  public WorkFilter searching(String text) {
    Optional<String> wanted = Optional.of(text.strip()).filter(t -> !t.isEmpty());
    return new WorkFilter(utilityId, readCycleId, routeId, rule, wanted);
  }
}
