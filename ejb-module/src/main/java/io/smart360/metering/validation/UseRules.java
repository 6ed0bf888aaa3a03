package io.smart360.metering.validation;

import io.smart360.metering.consumption.ExpectedUse;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.UnitThreshold;
import io.smart360.metering.validation.subject.ServicePointFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Whether the use is believable: VEE-06, 07, 08, 10, 11, 24, 25. */
final class UseRules {

  private static final BigDecimal HOURS_A_DAY = new BigDecimal("24");

  private UseRules() {}

  /** VEE-06: above expected by the percentage and by the excess. */
  static Optional<Finding> high(Assessment a) {
    if (!a.isComparable() || a.expected().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal use = a.movement().useSinceActual();
    if (use.compareTo(a.highLimit(a.movement().daysSinceActual()).orElseThrow()) <= 0) {
      return Optional.empty();
    }
    BigDecimal expected = a.expected().map(ExpectedUse::quantity).orElseThrow();
    FindingDraft draft =
        withExpectation(a, a.finding(RuleCode.VEE_06), expected)
            .with("excess", kept(use.subtract(expected)))
            .with("limitPercent", a.valueOf(RuleParameter.HIGH_PERCENT))
            .with("limitExcess", kept(a.limitOf(UnitThreshold.HIGH_EXCESS)));
    return expected.signum() == 0
        ? draft.wordedAs("fromZero").found()
        : draft.with("overPercent", percentOf(use.subtract(expected), expected)).found();
  }

  /** VEE-07: below expected by the percentage and by the shortfall. */
  static Optional<Finding> low(Assessment a) {
    if (!a.isComparable() || a.expected().isEmpty() || !a.subject().servicePoint().isUseNormal()) {
      return Optional.empty();
    }
    BigDecimal use = a.movement().useSinceActual();
    if (use.compareTo(a.lowLimit().orElseThrow()) >= 0) {
      return Optional.empty();
    }
    BigDecimal expected = a.expected().map(ExpectedUse::quantity).orElseThrow();
    return withExpectation(a, a.finding(RuleCode.VEE_07), expected)
        .with("shortfall", kept(expected.subtract(use)))
        .with("underPercent", percentOf(expected.subtract(use), expected))
        .with("limitPercent", a.valueOf(RuleParameter.LOW_PERCENT))
        .with("limitShortfall", kept(a.limitOf(UnitThreshold.LOW_SHORTFALL)))
        .found();
  }

  /** VEE-08: no past of its own yet, and far above its class. */
  static Optional<Finding> firstReads(Assessment a) {
    if (!a.isComparable()) {
      return Optional.empty();
    }
    BigDecimal use = a.movement().useSinceActual();
    BigDecimal times = a.valueOf(RuleParameter.FIRST_READS_TIMES_CLASS);
    return a.classExpected(a.movement().daysSinceActual())
        .filter(average -> use.compareTo(average.multiply(times)) > 0)
        .flatMap(
            average ->
                a.finding(RuleCode.VEE_08)
                    .with("use", use)
                    .with("classUse", kept(average))
                    .with("times", times)
                    .with("periods", a.history().actualPeriods().size())
                    .found());
  }

  /** VEE-10: use at a service point that is not supplied. */
  static Optional<Finding> whileInactive(Assessment a) {
    ServicePointFacts point = a.subject().servicePoint();
    return point.supply() == SupplyStatus.ACTIVE
        ? Optional.empty()
        : above(a, UnitThreshold.INACTIVE_USE)
            .flatMap(
                limit ->
                    a.finding(RuleCode.VEE_10)
                        .with("use", a.movement().useSinceActual())
                        .with("limit", limit)
                        .with("supply", point.supply().name())
                        .asking(FollowUp.INVESTIGATION_ORDER)
                        .found());
  }

  /** VEE-11: use at a supplied service point that nobody holds. */
  static Optional<Finding> whileVacant(Assessment a) {
    ServicePointFacts point = a.subject().servicePoint();
    return point.supply() != SupplyStatus.ACTIVE || point.occupancy() == Occupancy.OCCUPIED
        ? Optional.empty()
        : above(a, UnitThreshold.VACANT_USE)
            .flatMap(
                limit ->
                    a.finding(RuleCode.VEE_11)
                        .with("use", a.movement().useSinceActual())
                        .with("limit", limit)
                        .found());
  }

  /** VEE-24: more than the meter can pass, day and night. */
  static Optional<Finding> overCapacity(Assessment a) {
    if (!a.isComparable() || a.subject().register().maximumPerHour().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal perHour = a.subject().register().maximumPerHour().get();
    BigDecimal days = BigDecimal.valueOf(a.movement().daysSinceActual());
    BigDecimal most =
        a.conversion()
            .quantity(perHour.multiply(HOURS_A_DAY).multiply(days))
            .multiply(a.valueOf(RuleParameter.CAPACITY_PERCENT))
            .movePointLeft(2);
    BigDecimal use = a.movement().useSinceActual();
    return use.compareTo(most) <= 0
        ? Optional.empty()
        : a.finding(RuleCode.VEE_24)
            .with("use", use)
            .with("most", kept(most))
            .with("days", a.movement().daysSinceActual())
            .with("maximumPerHour", perHour)
            .found();
  }

  /** VEE-25: intervals and register tell two stories. */
  static Optional<Finding> sumCheck(Assessment a) {
    if (!a.isComparable() || a.subject().evidence().intervalSum().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal use = a.movement().useSinceActual();
    BigDecimal sum = a.subject().evidence().intervalSum().get();
    BigDecimal tolerance =
        use.multiply(a.valueOf(RuleParameter.SUM_CHECK_PERCENT))
            .movePointLeft(2)
            .max(a.valueOf(RuleParameter.SUM_CHECK_UNITS));
    return sum.subtract(use).abs().compareTo(tolerance) <= 0
        ? Optional.empty()
        : a.finding(RuleCode.VEE_25)
            .with("use", use)
            .with("intervalSum", sum)
            .with("tolerance", kept(tolerance))
            .found();
  }

  private static Optional<BigDecimal> above(Assessment a, UnitThreshold threshold) {
    BigDecimal limit = a.limitOf(threshold);
    return a.isComparable() && a.movement().useSinceActual().compareTo(limit) > 0
        ? Optional.of(kept(limit))
        : Optional.empty();
  }

  private static FindingDraft withExpectation(
      Assessment a, FindingDraft draft, BigDecimal expected) {
    return draft
        .with("use", a.movement().useSinceActual())
        .with("expected", kept(expected))
        .with("days", a.movement().daysSinceActual());
  }

  private static BigDecimal kept(BigDecimal quantity) {
    return quantity.setScale(RegisterConversion.QUANTITY_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
