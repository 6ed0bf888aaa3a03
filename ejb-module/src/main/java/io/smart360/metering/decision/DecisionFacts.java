package io.smart360.metering.decision;

import io.smart360.metering.ClaimedReading;
import io.smart360.metering.EstimationDesk;
import io.smart360.metering.JudgedReading;
import io.smart360.metering.ReadingFindings;
import io.smart360.metering.ReadingJudge;
import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.decision.DecisionRepository.EstimatedValue;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.estimation.EstimationOutcome;
import io.smart360.metering.estimation.EstimationSettings.StreakStep;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.ClassAveragesQueries;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RegisterToEstimate;
import io.smart360.metering.facts.RegistersToEstimateQueries;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.facts.RulesInForceQueries;
import io.smart360.metering.validation.Finding;
import io.smart360.metering.validation.Outcome;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.tenancy.CurrentTenant;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the rules say to a decision on one reading. */
final class DecisionFacts {

  private final Connection connection;
  private final OpenReading open;
  private final RulesInForce rules;
  private final LocalDate today;
  private final String actor;

  DecisionFacts(Connection connection, OpenReading open, CurrentTenant tenant) throws SQLException {
    this.connection = connection;
    this.open = open;
    this.rules = RulesInForceQueries.of(connection, open.utilityId()).orElseThrow();
    this.today = tenant.today(rules.zone());
    this.actor = tenant.actor();
  }

  /** So many estimates in a row pass only with a supervisor's consent (MX-E2). */
  void requireApprover(int estimatesInARow, BooleanSupplier isSupervisor) {
    if (rules.estimation().stepAt(estimatesInARow) == StreakStep.SUPERVISOR_APPROVAL
        && !isSupervisor.getAsBoolean()) {
      throw new EstimateNeedsSupervisor(estimatesInARow);
    }
  }

  /** The reading with another value, judged again; its findings take the place of the old ones. */
  JudgedReading judgedWith(BigDecimal value) throws SQLException {
    if (value.signum() < 0) {
      throw new AdjustmentRefused("A reading is not negative");
    }
    ClaimedReading adjusted = open.reading().withValue(value);
    List<JudgedReading> judged =
        new ReadingJudge(connection, rules, ClassAverages.NONE, today).judge(List.of(adjusted));
    if (judged.isEmpty()) {
      throw new AdjustmentRefused("An earlier reading of the register waits for validation");
    }
    JudgedReading result = judged.get(0);
    Optional<Finding> refusal = result.result().findingOf(RuleCode.VEE_04);
    if (result.result().outcome() == Outcome.REJECTED) {
      List<Finding> findings = result.result().findings();
      refusal = Optional.of(findings.get(findings.size() - 1));
    }
    if (refusal.isPresent()) {
      throw new AdjustmentRefused(refusal.get().sentence(Locale.ENGLISH));
    }
    ReadingFindings.rewrite(connection, result, rules.ruleSetId());
    return result;
  }

  /** The use of a reading below the one before, if the register went through zero between. */
  BigDecimal useOverZero() throws SQLException {
    RegisterToEstimate register = register().forReading(open.reading().id());
    UseHistory history = register.past().history();
    Optional<PastReading> before = history.lastActual().or(history::last);
    BigDecimal present = open.reading().value().orElse(BigDecimal.ZERO);
    if (before.isEmpty() || before.get().value().compareTo(present) <= 0) {
      throw new AdjustmentRefused("The reading is not below the one before");
    }
    BigDecimal seen =
        register.facts().register().conversion().useBetween(before.get().value(), present, 1);
    return history.lastActual().isPresent()
        ? seen.subtract(history.estimatedUseSinceActual())
        : seen;
  }

  /** The reading's day estimated by the chosen method, else by the utility's order. */
  EstimatedValue estimated(Optional<EstimationMethod> method) throws SQLException {
    RegisterToEstimate register = register().forReading(open.reading().id());
    EstimationOutcome outcome =
        new EstimationDesk(rules, ClassAverages.NONE, actor).estimate(register, method);
    if (outcome.estimate().isEmpty() && open.reading().of().readCycleId().isPresent()) {
      outcome = new EstimationDesk(rules, averages(), actor).estimate(register, method);
    }
    String causes =
        outcome.passedOver().stream()
            .map(offer -> offer.method().code() + ": " + offer.sentence(Locale.ENGLISH))
            .collect(Collectors.joining("; "));
    RegisterPast before = register.past().before(open.reading().of().day());
    return new EstimatedValue(
        outcome.estimate().orElseThrow(() -> new EstimateNotPossible(causes)),
        before.last(),
        before.history().estimatesSinceActual() + 1);
  }

  private RegisterToEstimate register() throws SQLException {
    return RegistersToEstimateQueries.of(connection, List.of(open.reading().of()), today).get(0);
  }

  /** Looked up only when nothing else helps: it takes the whole cycle into account. */
  private ClassAverages averages() throws SQLException {
    return ClassAveragesQueries.ofCycle(
        connection, open.reading().of().readCycleId().orElseThrow());
  }
}
