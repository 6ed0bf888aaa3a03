package io.smart360.metering;

import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.ClassAveragesQueries;
import io.smart360.metering.facts.KeyedPlansQueries;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.facts.RulesInForceQueries;
import io.smart360.metering.validation.Outcome;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Validates collected readings and estimates missing ones, chunk by chunk, each in a transaction of
 * its own. Any number of workers may do it at once: readings are claimed, so each is judged once.
 *
 * <p>Jobs call it, on threads without a user: it does nothing but apply the utility's own rules.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadingValidationService {

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;

  /** The utilities of the current tenant with readings that wait for validation. */
  public List<Long> utilitiesWaiting() {
    return DatabaseWork.in(
        database,
        connection -> {
          List<Long> utilities = ReadingRepository.utilities(connection);
          List<Long> waiting = new ArrayList<>();
          for (long utility : utilities) {
            if (!ReadingRepository.scopes(connection, utility).isEmpty()) {
              waiting.add(utility);
            }
          }
          return waiting;
        });
  }

  /** What of a utility waits for validation. */
  public List<ValidationScope> scopes(long utilityId) {
    return DatabaseWork.in(database, connection -> ReadingRepository.scopes(connection, utilityId));
  }

  /** Mean uses by class, for a worker to keep while it is at work on the scope. */
  public ClassAverages classAverages(ValidationScope scope) {
    return scope instanceof ValidationScope.OfCycle ofCycle
        ? DatabaseWork.in(
            database, connection -> ClassAveragesQueries.ofCycle(connection, ofCycle.readCycleId()))
        : ClassAverages.NONE;
  }

  /**
   * Judges the next readings of the scope that no other worker holds.
   *
   * @param size at most so many readings
   */
  public ValidatedChunk validateChunk(ValidationScope scope, ClassAverages averages, int size) {
    return DatabaseWork.in(
        database, connection -> validateChunk(connection, scope, averages, size));
  }

  private ValidatedChunk validateChunk(
      Connection connection, ValidationScope scope, ClassAverages averages, int size)
      throws SQLException {
    KeyedPlansQueries.prefer(connection);
    RulesInForce rules = rules(connection, ReadingRepository.utilityOf(connection, scope));
    ReadingJudge judge = new ReadingJudge(connection, rules, averages, tenant.today(rules.zone()));
    List<ClaimedReading> claimed = ReadingRepository.claim(connection, scope, size);
    List<JudgedReading> judged = judge.judge(claimed);
    if (judged.isEmpty() && !claimed.isEmpty()) {
      claimed = ReadingRepository.claimEarliest(connection, scope, size);
      judged = judge.judge(claimed);
    }
    if (!judged.isEmpty()) {
      ReadingRepository.write(connection, judged, rules.ruleSetId());
    }
    int flagged =
        Math.toIntExact(
            judged.stream()
                .map(j -> j.result().outcome())
                .filter(o -> o == Outcome.EXEMPTION || o == Outcome.PENDING)
                .count());
    return new ValidatedChunk(judged.size(), claimed.size() - judged.size(), flagged);
  }

  /**
   * Estimates the next missing readings of a read cycle whose task has a greater id than {@code
   * afterTask} (MX-E5); meters with an open revisit are left alone.
   *
   * @param afterTask 0 at the beginning
   */
  public EstimatedChunk estimateChunk(
      long readCycleId, ClassAverages averages, long afterTask, int size) {
    return DatabaseWork.in(
        database,
        connection -> {
          KeyedPlansQueries.prefer(connection);
          RulesInForce rules =
              rules(connection, ReadingRepository.utilityOfCycle(connection, readCycleId));
          MissingEstimates estimates =
              new MissingEstimates(
                  connection, rules, averages, tenant.today(rules.zone()), tenant.actor());
          return estimates.estimate(
              MissingTaskRepository.claimMissing(connection, readCycleId, afterTask, size),
              afterTask);
        });
  }

  /** Closed cycles of the current tenant whose missing readings are to be estimated. */
  public List<CycleToEstimate> cyclesToEstimate() {
    return DatabaseWork.in(database, MissingTaskRepository::cyclesToEstimate);
  }

  /** Notes that all that could be estimated of a closed cycle is. */
  public void finishEstimates(long readCycleId) {
    DatabaseWork.in(
        database,
        connection -> {
          MissingTaskRepository.noteEstimated(connection, readCycleId, tenant.now());
          return readCycleId;
        });
  }

  private RulesInForce rules(Connection connection, long utilityId) throws SQLException {
    Optional<RulesInForce> rules = RulesInForceQueries.of(connection, utilityId);
    if (rules.isPresent()) {
      return rules.get();
    }
    ReadingRepository.layStandardRules(connection, utilityId, tenant.today(ZoneId.of("UTC")));
    return RulesInForceQueries.of(connection, utilityId).orElseThrow();
  }
}
