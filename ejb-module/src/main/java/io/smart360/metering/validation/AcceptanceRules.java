package io.smart360.metering.validation;

import static io.smart360.metering.validation.Assessment.daysBetween;

import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.subject.InstalledRegister;
import io.smart360.metering.validation.subject.StandingReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Whether there is a reading, and one that can be taken in: VEE-01, 02, 03, 19, 32. */
final class AcceptanceRules {

  private AcceptanceRules() {}

  /** VEE-01: no value although somebody was there, or the window with its grace is over. */
  static Optional<Finding> missing(Assessment a) {
    if (a.hasValue()) {
      return Optional.empty();
    }
    if (a.reading().remark().status() != ReaderStatus.NOT_VISITED) {
      return a.finding(RuleCode.VEE_01)
          .wordedAs("visited")
          .with("reason", a.reading().remark().reasonCode())
          .asking(FollowUp.REVISIT)
          .found();
    }
    int grace = a.countOf(RuleParameter.MISSING_GRACE_DAYS);
    return a.subject()
        .schedule()
        .windowEnd()
        .filter(end -> a.subject().schedule().today().isAfter(end.plusDays(grace)))
        .flatMap(
            end ->
                a.finding(RuleCode.VEE_01).with("windowEnd", end).asking(FollowUp.REVISIT).found());
  }

  /** VEE-02: the register was already read within the window of hours. */
  static Optional<Finding> duplicate(Assessment a) {
    return standingWithinWindow(a)
        .flatMap(
            standing -> {
              FindingDraft draft =
                  a.finding(RuleCode.VEE_02)
                      .with("value", a.present())
                      .with("kept", standing.value())
                      .with("hours", a.valueOf(RuleParameter.DUPLICATE_WINDOW_HOURS));
              return standing.value().compareTo(a.present()) == 0
                  ? draft.wordedAs("equal").weighing(Severity.INFO).found()
                  : draft.found();
            });
  }

  /** VEE-03: not a number, or more digits than the register shows. */
  static Optional<Finding> format(Assessment a) {
    String typed = a.reading().value().orElseThrow();
    Optional<BigDecimal> value = a.parsedValue();
    FindingDraft draft = a.finding(RuleCode.VEE_03).with("value", typed);
    if (value.isEmpty()) {
      return draft.wordedAs("notNumeric").found();
    }
    InstalledRegister register = a.subject().register();
    if (register.configuration().canShow(value.get())) {
      return Optional.empty();
    }
    return value.get().compareTo(register.configuration().rolloverValue()) >= 0
        ? draft.with("dials", register.configuration().dials()).found()
        : draft.wordedAs("decimals").with("decimals", register.configuration().decimals()).found();
  }

  /** VEE-19: a date the register cannot have been read on. */
  static Optional<Finding> date(Assessment a) {
    LocalDate readOn = a.reading().readOn();
    InstalledRegister register = a.subject().register();
    FindingDraft draft = a.finding(RuleCode.VEE_19).with("readOn", readOn);
    LocalDate today = a.subject().schedule().today();
    if (readOn.isAfter(today.plusDays(a.countOf(RuleParameter.FUTURE_DAYS)))) {
      return draft.wordedAs("future").with("today", today).found();
    }
    if (readOn.isBefore(register.installedOn())) {
      return draft.wordedAs("beforeInstall").with("installedOn", register.installedOn()).found();
    }
    if (register.removedOn().filter(readOn::isAfter).isPresent()) {
      return draft.wordedAs("afterRemoval").with("removedOn", register.removedOn().get()).found();
    }
    return a.history()
        .lastActual()
        .map(PastReading::readOn)
        .filter(last -> isOutOfSequence(a, last))
        .flatMap(last -> draft.with("lastReadOn", last).found());
  }

  /** VEE-32: another value for a reading that is already decided. */
  static Optional<Finding> changeAfterValidation(Assessment a) {
    Optional<StandingReading> changed =
        a.subject()
            .evidence()
            .standing()
            .filter(standing -> isDecided(standing.state()))
            .filter(standing -> standing.value().compareTo(a.present()) != 0);
    return changed.flatMap(
        standing -> {
          FindingDraft draft =
              a.finding(RuleCode.VEE_32)
                  .with("value", a.present())
                  .with("kept", standing.value())
                  .with("state", standing.state().name());
          return standing.state() == ReadingState.BILLED
              ? draft.wordedAs("billed").asking(FollowUp.CORRECTION_REQUEST).found()
              : draft.found();
        });
  }

  /** An unbilled estimate is not decided against an actual reading: it is replaced (MX-E3). */
  private static boolean isDecided(ReadingState state) {
    return state.isUsableForBilling() && state != ReadingState.ESTIMATED;
  }

  /** A reading of the same day is left to VEE-02 where it repeats one of the same hours. */
  private static boolean isOutOfSequence(Assessment a, LocalDate last) {
    int days = daysBetween(last, a.reading().readOn());
    if (days != 0) {
      return days < 0;
    }
    return !a.reading().type().mayShareDay() && standingWithinWindow(a).isEmpty();
  }

  private static Optional<StandingReading> standingWithinWindow(Assessment a) {
    Duration window = Duration.ofHours(a.countOf(RuleParameter.DUPLICATE_WINDOW_HOURS));
    return a.subject()
        .evidence()
        .standing()
        .filter(
            standing ->
                Duration.between(standing.readAt(), a.reading().readAt()).abs().compareTo(window)
                    <= 0);
  }
}
