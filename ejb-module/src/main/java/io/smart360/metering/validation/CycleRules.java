package io.smart360.metering.validation;

import static io.smart360.metering.validation.Assessment.daysBetween;

import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.subject.NeighbourRange;
import io.smart360.metering.validation.subject.ReadFrequency;
import io.smart360.metering.validation.subject.SiblingRegisters;
import java.math.BigDecimal;
import java.util.Optional;

/** The place of the reading in its cycle and route: VEE-20, 21, 22, 29, 30. */
final class CycleRules {

  private CycleRules() {}

  /** VEE-20: too early or too late. */
  static Optional<Finding> window(Assessment a) {
    int days = a.countOf(RuleParameter.WINDOW_DAYS);
    return a.subject()
        .schedule()
        .scheduledOn()
        .filter(scheduled -> a.reading().type() == ReadingType.REGULAR)
        .filter(scheduled -> Math.abs(daysBetween(scheduled, a.reading().readOn())) > days)
        .flatMap(
            scheduled ->
                a.finding(RuleCode.VEE_20)
                    .with("readOn", a.reading().readOn())
                    .with("scheduledOn", scheduled)
                    .with("days", Math.abs(daysBetween(scheduled, a.reading().readOn())))
                    .with("limit", days)
                    .found());
  }

  /** VEE-21: days since the last cycle's reading are not those of the frequency. */
  static Optional<Finding> periodLength(Assessment a) {
    Optional<ReadFrequency> frequency = a.subject().schedule().frequency();
    if (a.reading().type() != ReadingType.REGULAR || frequency.isEmpty()) {
      return Optional.empty();
    }
    int least = a.countOf(leastDays(frequency.get()));
    int most = a.countOf(mostDays(frequency.get()));
    return a.history()
        .lastRegular()
        .map(previous -> daysBetween(previous.readOn(), a.reading().readOn()))
        .filter(days -> days < least || days > most)
        .flatMap(
            days ->
                a.finding(RuleCode.VEE_21)
                    .with("days", days)
                    .with("least", least)
                    .with("most", most)
                    .found());
  }

  /** VEE-22: estimated once too often in a row (MX-E2). */
  static Optional<Finding> estimatedStreak(Assessment a) {
    int streak = a.history().estimatesSinceActual() + 1;
    return !a.reading().isEstimate() || streak < a.countOf(RuleParameter.ESTIMATES_IN_A_ROW)
        ? Optional.empty()
        : a.finding(RuleCode.VEE_22)
            .with("estimates", streak)
            .asking(FollowUp.SPECIAL_READ_ORDER)
            .found();
  }

  /** VEE-29: a time-of-use register is missing, or they do not add up to the total register. */
  static Optional<Finding> siblings(Assessment a) {
    Optional<SiblingRegisters> siblings = a.subject().evidence().siblings();
    if (siblings.isEmpty()) {
      return Optional.empty();
    }
    FindingDraft draft = a.finding(RuleCode.VEE_29);
    if (siblings.get().present() < siblings.get().expected()) {
      return draft
          .wordedAs("missing")
          .with("present", siblings.get().present())
          .with("expected", siblings.get().expected())
          .found();
    }
    BigDecimal tolerance = a.valueOf(RuleParameter.SIBLING_UNITS);
    BigDecimal sum = siblings.get().sumOfUses();
    return siblings
        .get()
        .totalUse()
        .filter(total -> total.subtract(sum).abs().compareTo(tolerance) > 0)
        .flatMap(
            total ->
                draft.with("sum", sum).with("total", total).with("tolerance", tolerance).found());
  }

  /** VEE-30: the value does not fit this meter, but fits its neighbour on the route. */
  static Optional<Finding> swapped(Assessment a) {
    if (a.subject().evidence().neighbours().isEmpty() || fitsItsOwnMeter(a)) {
      return Optional.empty();
    }
    for (NeighbourRange neighbour : a.subject().evidence().neighbours()) {
      if (neighbour.contains(a.present())) {
        return a.finding(RuleCode.VEE_30)
            .with("present", a.present())
            .with("neighbour", neighbour.meterNumber())
            .with("lowest", neighbour.lowest())
            .with("highest", neighbour.highest())
            .found();
      }
    }
    return Optional.empty();
  }

  private static boolean fitsItsOwnMeter(Assessment a) {
    if (a.movement().kind() == Movement.Kind.BACKWARDS) {
      return false;
    }
    BigDecimal use = a.movement().useSinceActual();
    boolean notHigh =
        a.highLimit(a.movement().daysSinceActual())
            .map(limit -> use.compareTo(limit) <= 0)
            .orElse(true);
    return notHigh && a.lowLimit().map(limit -> use.compareTo(limit) >= 0).orElse(true);
  }

  private static RuleParameter leastDays(ReadFrequency frequency) {
    return switch (frequency) {
      case MONTHLY -> RuleParameter.MONTHLY_LEAST_DAYS;
      case BI_MONTHLY -> RuleParameter.BI_MONTHLY_LEAST_DAYS;
      case QUARTERLY -> RuleParameter.QUARTERLY_LEAST_DAYS;
    };
  }

  private static RuleParameter mostDays(ReadFrequency frequency) {
    return switch (frequency) {
      case MONTHLY -> RuleParameter.MONTHLY_MOST_DAYS;
      case BI_MONTHLY -> RuleParameter.BI_MONTHLY_MOST_DAYS;
      case QUARTERLY -> RuleParameter.QUARTERLY_MOST_DAYS;
    };
  }
}
