package io.smart360.metering;

import io.smart360.metering.estimation.Estimate;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.estimation.EstimationOutcome;
import io.smart360.metering.estimation.MethodOffer;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.RegisterDay;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RegisterToEstimate;
import io.smart360.metering.facts.RegistersToEstimateQueries;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ReadingValidation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Estimates tasks of a chunk that nobody brought a reading for, and keeps the estimates. */
public final class MissingEstimates {

  /** A register of a cycle that nobody brought a reading for. */
  public record MissingTask(long taskId, RegisterDay of) {}

  /** An estimate with what the rules made of it. */
  record JudgedEstimate(
      MissingTask task, JudgedReading judged, Estimate estimate, int estimatesInRow) {}

  private final Connection connection;
  private final RulesInForce rules;
  private final EstimationDesk desk;
  private final ReadingSubjects subjects;
  private final LocalDate today;

  public MissingEstimates(
      Connection connection,
      RulesInForce rules,
      ClassAverages averages,
      LocalDate today,
      String madeBy) {
    this.connection = connection;
    this.rules = rules;
    this.desk = new EstimationDesk(rules, averages, madeBy);
    this.subjects = new ReadingSubjects(rules, averages, today);
    this.today = today;
  }

  /** Estimates by the first method of the utility's order that has what it needs. */
  EstimatedChunk estimate(List<MissingTask> tasks, long afterTask) throws SQLException {
    return estimate(tasks, afterTask, Optional.empty());
  }

  /** Estimates one register by a method somebody chose, or by the utility's order. */
  public EstimatedChunk estimate(MissingTask task, Optional<EstimationMethod> method)
      throws SQLException {
    return estimate(List.of(task), 0, method);
  }

  private EstimatedChunk estimate(
      List<MissingTask> tasks, long afterTask, Optional<EstimationMethod> method)
      throws SQLException {
    if (tasks.isEmpty()) {
      return new EstimatedChunk(0, 0, afterTask);
    }
    List<RegisterToEstimate> registers =
        RegistersToEstimateQueries.of(
            connection, tasks.stream().map(MissingTask::of).toList(), today);
    List<Long> ids = MissingTaskRepository.freshIds(connection, tasks.size());
    List<JudgedEstimate> estimates = new ArrayList<>(tasks.size());
    Map<Long, String> notEstimated = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      EstimationOutcome outcome = desk.estimate(registers.get(i), method);
      if (outcome.estimate().isPresent()) {
        estimates.add(judged(tasks.get(i), ids.get(i), outcome.estimate().get(), registers.get(i)));
      } else {
        notEstimated.put(tasks.get(i).taskId(), why(outcome));
      }
    }
    MissingTaskRepository.addEstimates(connection, estimates, rules.ruleSetId());
    MissingTaskRepository.noteNotEstimated(connection, notEstimated);
    return new EstimatedChunk(
        estimates.size(), notEstimated.size(), tasks.get(tasks.size() - 1).taskId());
  }

  private JudgedEstimate judged(
      MissingTask task, long id, Estimate estimate, RegisterToEstimate register) {
    ClaimedReading reading =
        new ClaimedReading(
            id,
            task.of(),
            Optional.empty(),
            Optional.of(estimate.reading()),
            ReadingType.REGULAR,
            ReadingSource.ESTIMATE,
            ReaderStatus.NORMAL,
            "OK",
            Optional.empty());
    RegisterFacts facts = register.facts();
    RegisterPast before = register.past().before(task.of().day());
    JudgedReading judged =
        new JudgedReading(
            reading,
            facts,
            new ReadingValidation(rules.rules()).validate(subjects.of(reading, facts, before)),
            before.last(),
            List.of());
    return new JudgedEstimate(task, judged, estimate, before.history().estimatesSinceActual() + 1);
  }

  private static String why(EstimationOutcome outcome) {
    List<String> causes = new ArrayList<>();
    for (MethodOffer.Unavailable method : outcome.passedOver()) {
      causes.add(method.method().code() + ": " + method.sentence(Locale.ENGLISH));
    }
    return String.join("; ", causes);
  }
}
