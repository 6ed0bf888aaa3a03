package io.smart360.metering.decision;

import static io.smart360.metering.reading.ReadingState.ADJUSTED;
import static io.smart360.metering.reading.ReadingState.ESTIMATED;
import static io.smart360.metering.reading.ReadingState.EXEMPTED;
import static io.smart360.metering.reading.ReadingState.PASSED;
import static io.smart360.metering.reading.ReadingState.PENDING;
import static io.smart360.metering.reading.ReadingState.REVISIT;

import io.smart360.identity.Roles;
import io.smart360.metering.JudgedReading;
import io.smart360.metering.decision.DecisionRepository.Decision;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.reading.ReadingState;
import io.smart360.shared.BusinessProblem;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Decides readings (MX03US02, MX03US03). Every decision names the version of the reading it was
 * made on; if somebody decided in between, {@link ReadingAlreadyDecided} says who.
 */
@Stateless
public class ReadingDecisionService {

  /** The most readings decided at once (MX03US02-R5). */
  public static final int MOST_AT_ONCE = 500;

  private static final int MOST_REVISITS = 2;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Resource SessionContext caller;
  @Inject CurrentTenant tenant;

  /**
   * Lets a reading pass as it is. A flagged one needs a reason; one below the reading before is not
   * accepted so.
   *
   * @param reason may be blank for a reading the rules raised nothing on
   */
  @RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading accept(ReadingRef reading, String reason) {
    return DatabaseWork.in(database, connection -> accept(connection, reading, reason));
  }

  /** Lets a reading below the one before pass as a register that went through zero. */
  @RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading acceptAsRollover(ReadingRef reading, String reason) {
    return DatabaseWork.in(
        database,
        connection -> {
          OpenReading open = lock(connection, reading);
          requireReason("accept", reason);
          open.state().changedTo(PASSED);
          BigDecimal use = new DecisionFacts(connection, open, tenant).useOverZero();
          DecisionRepository.rollOver(connection, open, use);
          DecisionRepository.decide(connection, open, decision(PASSED, reason));
          return decided(open, PASSED, open.reading().value(), Optional.of(use));
        });
  }

  /**
   * Gives a reading another value; what was first written down is kept.
   *
   * @throws AdjustmentRefused when the register cannot show the value, or it is below the reading
   *     before
   */
  @RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading adjust(ReadingRef reading, BigDecimal value, String reason) {
    return DatabaseWork.in(
        database,
        connection -> {
          OpenReading open = lock(connection, reading);
          requireReason("adjust", reason);
          open.state().changedTo(ADJUSTED);
          JudgedReading judged = new DecisionFacts(connection, open, tenant).judgedWith(value);
          DecisionRepository.adjust(connection, open, judged, decision(ADJUSTED, reason));
          return decided(open, ADJUSTED, Optional.of(value), judged.result().use());
        });
  }

  /**
   * Puts an estimate in the place of a reading's value.
   *
   * @param method what the validator chose; empty for the first of the utility's order that works
   */
  @RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading estimate(
      ReadingRef reading, Optional<EstimationMethod> method, String reason) {
    return DatabaseWork.in(database, connection -> estimate(connection, reading, method, reason));
  }

  /**
   * Sends the meter to be read again by a day; at most twice in a cycle.
   *
   * @throws NoReadTask when no read cycle asked for the reading
   */
  @RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading revisit(ReadingRef reading, LocalDate dueOn, String reason) {
    return DatabaseWork.in(
        database,
        connection -> {
          OpenReading open = lock(connection, reading);
          requireReason("send back", reason);
          open.state().changedTo(REVISIT);
          long task = open.taskId().orElseThrow(() -> new NoReadTask(open.reading().id()));
          if (open.revisits() >= MOST_REVISITS) {
            throw new RevisitsUsedUp(open.revisits());
          }
          DecisionRepository.decide(connection, open, decision(REVISIT, reason));
          DecisionRepository.askAgain(connection, task, dueOn, reason);
          return decided(open, REVISIT, open.reading().value(), open.use());
        });
  }

  /** Leaves the meter out of this cycle. */
  @RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading exempt(ReadingRef reading, String reason) {
    return DatabaseWork.in(
        database,
        connection -> {
          OpenReading open = lock(connection, reading);
          requireReason("exempt", reason);
          open.state().changedTo(EXEMPTED);
          DecisionRepository.decide(connection, open, decision(EXEMPTED, reason));
          if (open.taskId().isPresent()) {
            DecisionRepository.setTask(connection, open.taskId().getAsLong(), EXEMPTED, reason);
          }
          return decided(open, EXEMPTED, open.reading().value(), open.use());
        });
  }

  /** Takes a decision back while no bill rests on the reading. */
  @RolesAllowed({Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public DecidedReading reopen(ReadingRef reading, String reason) {
    return DatabaseWork.in(
        database,
        connection -> {
          OpenReading open = lock(connection, reading);
          requireReason("open", reason);
          open.state().changedTo(PENDING);
          DecisionRepository.decide(connection, open, decision(PENDING, reason));
          if (open.taskId().isPresent()) {
            DecisionRepository.setTask(
                connection, open.taskId().getAsLong(), ReadingState.COLLECTED, null);
          }
          return decided(open, PENDING, open.reading().value(), open.use());
        });
  }

  /** Accepts many; those that cannot be are named and stay as they are. */
  @RolesAllowed({Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public BulkSummary acceptAll(List<ReadingRef> readings, String reason) {
    return DatabaseWork.in(
        database, connection -> each(readings, one -> accept(connection, one, reason)));
  }

  /** Estimates many by the utility's order of methods. */
  @RolesAllowed({Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
  public BulkSummary estimateAll(List<ReadingRef> readings, String reason) {
    return DatabaseWork.in(
        database,
        connection -> each(readings, one -> estimate(connection, one, Optional.empty(), reason)));
  }

  private DecidedReading accept(Connection connection, ReadingRef reading, String reason)
      throws SQLException {
    OpenReading open = lock(connection, reading);
    if (open.isFlagged()) {
      requireReason("accept", reason);
    }
    ReadingState to = open.state().changedTo(open.isEstimate() ? ESTIMATED : PASSED);
    if (open.runsBackwards() && !open.isEstimate()) {
      throw new ReadingRunsBackwards(open.reading().of().day());
    }
    if (open.isEstimate()) {
      new DecisionFacts(connection, open, tenant)
          .requireApprover(open.estimatesInRow(), this::isSupervisor);
    }
    DecisionRepository.decide(connection, open, decision(to, reason));
    return decided(open, to, open.reading().value(), open.use());
  }

  private DecidedReading estimate(
      Connection connection, ReadingRef reading, Optional<EstimationMethod> method, String reason)
      throws SQLException {
    OpenReading open = lock(connection, reading);
    requireReason("estimate", reason);
    open.state().changedTo(ESTIMATED);
    DecisionFacts facts = new DecisionFacts(connection, open, tenant);
    DecisionRepository.EstimatedValue estimated = facts.estimated(method);
    facts.requireApprover(estimated.inARow(), this::isSupervisor);
    DecisionRepository.estimate(connection, open, estimated, decision(ESTIMATED, reason));
    return decided(
        open,
        ESTIMATED,
        Optional.of(estimated.estimate().reading()),
        Optional.of(estimated.estimate().use()));
  }

  private OpenReading lock(Connection connection, ReadingRef reading) throws SQLException {
    OpenReading open =
        DecisionRepository.lock(connection, reading.readingId())
            .orElseThrow(() -> new ReadingNotFound(reading.readingId()));
    if (open.stateVersion() != reading.stateVersion()) {
      throw new ReadingAlreadyDecided(open.decidedBy().orElse("the rules"));
    }
    Optional<String> reader = open.reading().reader();
    if (reader.isPresent() && reader.get().equalsIgnoreCase(tenant.actor())) {
      throw new OwnReading(reader.get());
    }
    return open;
  }

  private boolean isSupervisor() {
    return caller.isCallerInRole(Roles.METER_READING_SUPERVISOR)
        || caller.isCallerInRole(Roles.METER_MANAGER);
  }

  private Decision decision(ReadingState to, String reason) {
    Optional<String> given =
        Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
    return new Decision(to, given, tenant.actor(), tenant.now());
  }

  private static DecidedReading decided(
      OpenReading open, ReadingState to, Optional<BigDecimal> value, Optional<BigDecimal> use) {
    return new DecidedReading(
        new ReadingRef(open.reading().id(), open.stateVersion() + 1), to, value, use);
  }

  private static void requireReason(String decision, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new DecisionNeedsReason(decision);
    }
  }

  /** A decision on one of many. */
  private interface OneDecision {

    DecidedReading on(ReadingRef reading) throws SQLException;
  }

  /** A refusal comes before anything is written, so the others are not touched by it. */
  private static BulkSummary each(List<ReadingRef> readings, OneDecision decision)
      throws SQLException {
    if (readings.size() > MOST_AT_ONCE) {
      throw new TooManyAtOnce(MOST_AT_ONCE);
    }
    int done = 0;
    List<BulkSummary.Failure> failed = new ArrayList<>();
    for (ReadingRef reading : readings) {
      try {
        decision.on(reading);
        done++;
      } catch (BusinessProblem problem) {
        failed.add(new BulkSummary.Failure(reading.readingId(), problem.getMessage()));
      }
    }
    return new BulkSummary(done, failed);
  }
}
