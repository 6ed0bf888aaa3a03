package io.smart360.metering.validation;

import io.smart360.metering.consumption.UsePeriod;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.Severity;
import java.util.Optional;

/** Which way the register went, and whether it went at all: VEE-04, 05, 09, 12. */
final class MovementRules {

  private MovementRules() {}

  /** VEE-04: below the last actual reading, and no rollover. */
  static Optional<Finding> backwards(Assessment a) {
    return a.movement().kind() != Movement.Kind.BACKWARDS
        ? Optional.empty()
        : a.base()
            .flatMap(
                previous ->
                    a.finding(RuleCode.VEE_04)
                        .with("present", a.present())
                        .with("previous", previous.value())
                        .with("previousOn", previous.readOn())
                        .with("use", a.movement().useSinceActual())
                        .found());
  }

  /** VEE-05: passed through zero, which is accepted with a warning. */
  static Optional<Finding> rollover(Assessment a) {
    return a.movement().rollovers() == 0
        ? Optional.empty()
        : a.base()
            .flatMap(
                previous ->
                    a.finding(RuleCode.VEE_05)
                        .with("present", a.present())
                        .with("previous", previous.value())
                        .with("dials", a.conversion().register().dials())
                        .with("use", a.movement().useSinceActual())
                        .found());
  }

  /** VEE-09: no use where somebody should be using the service, period after period. */
  static Optional<Finding> zeroUse(Assessment a) {
    int zeroPeriods = zeroPeriods(a);
    if (zeroPeriods < a.countOf(RuleParameter.ZERO_WARN_PERIODS)
        || !a.subject().servicePoint().isUseNormal()) {
      return Optional.empty();
    }
    FindingDraft draft = a.finding(RuleCode.VEE_09).with("periods", zeroPeriods);
    return zeroPeriods < a.countOf(RuleParameter.ZERO_SUSPECT_PERIODS)
        ? draft.weighing(Severity.WARN).found()
        : draft.asking(FollowUp.INVESTIGATION_ORDER).found();
  }

  /** VEE-12: the dial has not moved although it did before. */
  static Optional<Finding> stopped(Assessment a) {
    int zeroPeriods = zeroPeriods(a);
    boolean hasMoved = a.history().actualPeriods().stream().anyMatch(MovementRules::isUsed);
    if (zeroPeriods < a.countOf(RuleParameter.STOPPED_PERIODS)
        || !hasMoved
        || !a.isCumulative()
        || !a.subject().servicePoint().isUseNormal()) {
      return Optional.empty();
    }
    return a.finding(RuleCode.VEE_12)
        .with("present", a.present())
        .with("periods", zeroPeriods)
        .asking(FollowUp.EXCHANGE_ORDER)
        .found();
  }

  /** Periods without use in a row, this one included; none if this one has use. */
  private static int zeroPeriods(Assessment a) {
    if (!a.isComparable() || a.movement().useSinceActual().signum() != 0) {
      return 0;
    }
    int count = 1;
    for (UsePeriod period : a.history().actualPeriods()) {
      if (isUsed(period)) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean isUsed(UsePeriod period) {
    return period.use().signum() > 0;
  }
}
