package io.smart360.metering;

import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.CycleFacts;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.ResolvedRules;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.subject.CollectedReading;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.ReaderRemark;
import io.smart360.metering.validation.subject.ReadingSchedule;
import io.smart360.metering.validation.subject.ServicePointFacts;
import io.smart360.metering.validation.subject.ServicePointFacts.Season;
import io.smart360.metering.validation.subject.StandingReading;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;

/** Puts together what the rules look at, from what was read for a chunk. */
final class ReadingSubjects {

  /** The category of accounts that water land. */
  private static final String IRRIGATION = "IRRIGATION";

  private final RulesInForce rules;
  private final ClassAverages averages;
  private final LocalDate today;

  ReadingSubjects(RulesInForce rules, ClassAverages averages, LocalDate today) {
    this.rules = rules;
    this.averages = averages;
    this.today = today;
  }

  /** The subject of a reading; {@code past} holds all that is kept of its register. */
  ValidationSubject of(ClaimedReading reading, RegisterFacts facts, RegisterPast past) {
    RegisterPast judgedBy =
        past.forReading(reading.id(), facts.of().day(), facts.of().readCycleId());
    FieldEvidence evidence =
        standing(reading, facts, judgedBy)
            .map(FieldEvidence.NONE::withStanding)
            .orElse(FieldEvidence.NONE);
    return new ValidationSubject(
        collected(reading),
        facts.register(),
        judgedBy.history(),
        new ServicePointFacts(
            facts.key(), facts.supply(), facts.occupancy(), season(facts), averages.of(facts)),
        schedule(facts.cycle()),
        evidence);
  }

  private Season season(RegisterFacts facts) {
    if (!facts.key().category().equals(IRRIGATION)) {
      return Season.IN_SEASON;
    }
    ResolvedRules of = rules.rules().resolvedFor(facts.key());
    return Season.of(
        facts.of().day().getMonth(),
        Month.of(of.countOf(RuleParameter.IRRIGATION_FIRST_MONTH)),
        Month.of(of.countOf(RuleParameter.IRRIGATION_LAST_MONTH)));
  }

  private CollectedReading collected(ClaimedReading reading) {
    return new CollectedReading(
        reading.id(),
        reading.type(),
        reading.source(),
        reading.value().map(BigDecimal::toPlainString),
        reading.of().day(),
        takenAt(reading.readAt(), reading.of().day()),
        remark(reading));
  }

  private ReadingSchedule schedule(Optional<CycleFacts> cycle) {
    return cycle
        .map(
            c ->
                new ReadingSchedule(
                    today, Optional.of(c.scheduledOn()), Optional.of(c.windowEnd()), c.frequency()))
        .orElseGet(() -> ReadingSchedule.offCycle(today));
  }

  private Optional<StandingReading> standing(
      ClaimedReading reading, RegisterFacts facts, RegisterPast judgedBy) {
    if (reading.type().isOfMeterWork() || !reading.source().isActual()) {
      return Optional.empty();
    }
    Optional<KeptReading> ofTask = judgedBy.ofCycle(facts.of().readCycleId());
    return ofTask
        .or(() -> withinHours(reading, facts, judgedBy))
        .map(
            kept ->
                new StandingReading(
                    kept.id(), kept.value(), takenAt(kept.readAt(), kept.readOn()), kept.state()));
  }

  private Optional<KeptReading> withinHours(
      ClaimedReading reading, RegisterFacts facts, RegisterPast judgedBy) {
    Duration window =
        Duration.ofHours(
            rules.rules().resolvedFor(facts.key()).countOf(RuleParameter.DUPLICATE_WINDOW_HOURS));
    Instant at = takenAt(reading.readAt(), reading.of().day());
    return judgedBy.readings().stream()
        .filter(kept -> kept.readAt().isPresent() && !kept.type().isOfMeterWork())
        .filter(kept -> Duration.between(kept.readAt().get(), at).abs().compareTo(window) <= 0)
        .findFirst();
  }

  /** Readings without a time count as taken at noon, local time. */
  private Instant takenAt(Optional<Instant> readAt, LocalDate readOn) {
    ZoneId zone = rules.zone();
    return readAt.orElseGet(() -> readOn.atTime(LocalTime.NOON).atZone(zone).toInstant());
  }

  private static ReaderRemark remark(ClaimedReading reading) {
    return switch (reading.readerStatus()) {
      case NORMAL ->
          reading.reasonCode().equals(ReaderRemark.NORMAL.reasonCode())
              ? ReaderRemark.NORMAL
              : new ReaderRemark(ReaderStatus.NORMAL, reading.reasonCode(), FollowUp.NONE);
      case FAULTY -> ReaderRemark.faulty(reading.reasonCode(), workFor(reading.reasonCode()));
      case RCNT -> ReaderRemark.notRead(reading.reasonCode());
      case NOT_VISITED -> ReaderRemark.NOT_VISITED;
    };
  }

  /** What a reported fault asks for (MX04US04). */
  private static FollowUp workFor(String reasonCode) {
    return switch (reasonCode) {
      case "STOPPED", "GLASS_BROKEN", "REVERSED" -> FollowUp.EXCHANGE_ORDER;
      case "TAMPER", "SEAL_BROKEN" -> FollowUp.INVESTIGATION_ORDER;
      case "LEAK_AT_METER" -> FollowUp.REPAIR_ORDER;
      default -> FollowUp.NONE;
    };
  }
}
