package io.smart360.metering.validation.ruleset;

import java.util.Optional;

/**
 * Where a rule setting holds: everywhere in the tenant, or only where each named thing matches.
 *
 * <p>The most specific scope wins: service point, then category with size, category, size, area,
 * utility, tenant (MX03US01-R3).
 */
public record RuleScope(
    Optional<Long> utilityId,
    Optional<String> area,
    Optional<String> meterSize,
    Optional<String> category,
    Optional<Long> servicePointId) {

  public static final RuleScope TENANT =
      new RuleScope(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public static RuleScope utility(long utilityId) {
    return new RuleScope(
        Optional.of(utilityId),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static RuleScope category(String category) {
    return TENANT.withCategory(category);
  }

  public static RuleScope servicePoint(long servicePointId) {
    return new RuleScope(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(servicePointId));
  }

  public RuleScope withCategory(String newCategory) {
    return new RuleScope(utilityId, area, meterSize, Optional.of(newCategory), servicePointId);
  }

  public RuleScope withMeterSize(String newSize) {
    return new RuleScope(utilityId, area, Optional.of(newSize), category, servicePointId);
  }

  public RuleScope withArea(String newArea) {
    return new RuleScope(utilityId, Optional.of(newArea), meterSize, category, servicePointId);
  }

  public boolean covers(ServicePointKey key) {
    return utilityId.map(id -> id == key.utilityId()).orElse(true)
        && area.map(key.area()::equals).orElse(true)
        && meterSize.map(key.meterSize()::equals).orElse(true)
        && category.map(key.category()::equals).orElse(true)
        && servicePointId.map(id -> id == key.servicePointId()).orElse(true);
  }

  /** Higher wins; scopes of equal rank are decided by their order in the rule set, last wins. */
  int rank() {
    return (servicePointId.isPresent() ? 16 : 0)
        + (category.isPresent() ? 8 : 0)
        + (meterSize.isPresent() ? 4 : 0)
        + (area.isPresent() ? 2 : 0)
        + (utilityId.isPresent() ? 1 : 0);
  }
}
