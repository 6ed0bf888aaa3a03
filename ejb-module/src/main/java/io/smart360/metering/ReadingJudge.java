package io.smart360.metering;

import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.NeighbourQueries;
import io.smart360.metering.facts.RegisterDay;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.facts.RegisterFactsQueries;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RegisterPastQueries;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.facts.SiblingQueries;
import io.smart360.metering.validation.ReadingValidation;
import io.smart360.metering.validation.ValidationResult;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.subject.NeighbourRange;
import io.smart360.metering.validation.subject.SiblingRegisters;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges readings of a chunk: reads all they are judged by in a number of statements that does not
 * depend on their number, then applies the rules. Neighbours are looked up only for readings that
 * do not fit their own meter.
 */
public final class ReadingJudge {

  private static final Set<RuleCode> DOES_NOT_FIT =
      Set.of(RuleCode.VEE_04, RuleCode.VEE_06, RuleCode.VEE_07, RuleCode.VEE_08);

  private final Connection connection;
  private final RulesInForce rules;
  private final ReadingSubjects subjects;
  private final ReadingValidation validation;
  private final LocalDate today;

  public ReadingJudge(
      Connection connection, RulesInForce rules, ClassAverages averages, LocalDate today) {
    this.connection = connection;
    this.rules = rules;
    this.subjects = new ReadingSubjects(rules, averages, today);
    this.validation = new ReadingValidation(rules.rules());
    this.today = today;
  }

  /** A reading with everything known about it, before and after the rules looked at it. */
  private record Case(
      ClaimedReading reading,
      RegisterFacts facts,
      RegisterPast past,
      ValidationSubject subject,
      ValidationResult result) {}

  /** The readings with their outcome, those left out that wait for an earlier reading. */
  public List<JudgedReading> judge(List<ClaimedReading> readings) throws SQLException {
    if (readings.isEmpty()) {
      return List.of();
    }
    List<RegisterFacts> facts =
        RegisterFactsQueries.of(connection, readings.stream().map(ClaimedReading::of).toList());
    List<RegisterPast> pasts =
        RegisterPastQueries.of(connection, facts, today, RegisterPastQueries.NEWEST + 2);
    Map<Integer, SiblingRegisters> siblings = siblings(facts);
    Map<Integer, List<Integer>> pace = ReaderPace.of(readings);
    List<Case> cases = new ArrayList<>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      ClaimedReading reading = readings.get(i);
      if (!pasts.get(i).hasCollectedBefore(reading.of().day(), reading.id())) {
        ValidationSubject subject = subjects.of(reading, facts.get(i), pasts.get(i));
        subject = withEvidence(subject, siblings.get(i), pace.get(i));
        cases.add(
            new Case(reading, facts.get(i), pasts.get(i), subject, validation.validate(subject)));
      }
    }
    lookAtNeighbours(cases);
    return cases.stream().map(ReadingJudge::judged).toList();
  }

  private Map<Integer, SiblingRegisters> siblings(List<RegisterFacts> facts) throws SQLException {
    return facts.stream().anyMatch(register -> register.registersOnMeter() > 1)
        ? SiblingQueries.of(connection, facts)
        : Map.of();
  }

  private static ValidationSubject withEvidence(
      ValidationSubject subject, SiblingRegisters siblings, List<Integer> pace) {
    ValidationSubject more = subject;
    if (siblings != null) {
      more = more.withEvidence(more.evidence().withSiblings(siblings));
    }
    if (pace != null) {
      more = more.withEvidence(more.evidence().withSecondsBetweenReads(pace));
    }
    return more;
  }

  /** Judges again, beside their neighbours on the route, the readings that fit ill. */
  private void lookAtNeighbours(List<Case> cases) throws SQLException {
    List<Integer> doubtful = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      boolean fitsIll =
          cases.get(i).result().findings().stream()
              .anyMatch(finding -> DOES_NOT_FIT.contains(finding.rule()));
      if (fitsIll && cases.get(i).facts().place().isPresent()) {
        doubtful.add(i);
      }
    }
    if (doubtful.isEmpty()) {
      return;
    }
    List<List<NeighbourRange>> ranges =
        neighbours(doubtful.stream().map(i -> cases.get(i).facts()).toList());
    for (int i = 0; i < doubtful.size(); i++) {
      Case one = cases.get(doubtful.get(i));
      if (!ranges.get(i).isEmpty()) {
        ValidationSubject beside =
            one.subject().withEvidence(one.subject().evidence().withNeighbours(ranges.get(i)));
        cases.set(
            doubtful.get(i),
            new Case(one.reading(), one.facts(), one.past(), beside, validation.validate(beside)));
      }
    }
  }

  /** What the neighbours of each register may be expected to show on its day. */
  public List<List<NeighbourRange>> neighbours(List<RegisterFacts> registers) throws SQLException {
    List<List<RegisterDay>> neighbours = NeighbourQueries.of(connection, registers);
    List<RegisterDay> all = neighbours.stream().flatMap(List::stream).distinct().toList();
    List<RegisterFacts> facts = RegisterFactsQueries.of(connection, all);
    List<RegisterPast> pasts =
        RegisterPastQueries.of(connection, facts, today, RegisterPastQueries.NEWEST);
    Map<RegisterDay, NeighbourRange> ranges = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      RegisterDay day = facts.get(i).of();
      NeighbourRanges.of(facts.get(i), pasts.get(i), rules)
          .ifPresent(range -> ranges.put(day, range));
    }
    return neighbours.stream()
        .map(days -> days.stream().map(ranges::get).filter(range -> range != null).toList())
        .toList();
  }

  private static JudgedReading judged(Case one) {
    RegisterPast judgedBy =
        one.past()
            .forReading(
                one.reading().id(), one.reading().of().day(), one.reading().of().readCycleId());
    Optional<KeptReading> previous =
        one.result().movement().isPresent() ? judgedBy.last() : Optional.empty();
    List<KeptReading> replaces =
        one.result().movement().isPresent() && one.reading().source().isActual()
            ? one.past().replaceableEstimates(one.reading().of())
            : List.of();
    return new JudgedReading(one.reading(), one.facts(), one.result(), previous, replaces);
  }
}
