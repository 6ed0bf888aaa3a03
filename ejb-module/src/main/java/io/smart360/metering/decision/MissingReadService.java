package io.smart360.metering.decision;

import io.smart360.identity.Roles;
import io.smart360.metering.EstimatedChunk;
import io.smart360.metering.MissingEstimates;
import io.smart360.metering.decision.DecisionRepository.OpenTask;
import io.smart360.metering.estimation.EstimationMethod;
import io.smart360.metering.facts.ClassAverages;
import io.smart360.metering.facts.ClassAveragesQueries;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.facts.RulesInForceQueries;
import io.smart360.metering.reading.ReadingState;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Decides registers that nobody brought a reading for: estimate, read again, leave out. */
@Stateless
@RolesAllowed({Roles.METER_DATA_VALIDATOR, Roles.METER_READING_SUPERVISOR, Roles.METER_MANAGER})
public class MissingReadService {

  private static final int MOST_REVISITS = 2;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;

  /**
   * Estimates the register for the day of its cycle.
   *
   * @param method what the validator chose; empty for the first of the utility's order that works
   * @throws EstimateNotPossible when no method has the figures
   */
  public void estimate(long taskId, Optional<EstimationMethod> method) {
    DatabaseWork.in(
        database,
        connection -> {
          OpenTask open = lock(connection, taskId);
          RulesInForce rules = RulesInForceQueries.of(connection, open.utilityId()).orElseThrow();
          ClassAverages averages =
              ClassAveragesQueries.ofCycle(
                  connection, open.task().of().readCycleId().orElseThrow());
          EstimatedChunk estimated =
              new MissingEstimates(
                      connection, rules, averages, tenant.today(rules.zone()), tenant.actor())
                  .estimate(open.task(), method);
          if (estimated.estimated() == 0) {
            throw new EstimateNotPossible("no method has the figures");
          }
          return estimated;
        });
  }

  /** Sends somebody to read the meter by a day; at most twice in a cycle. */
  public void revisit(long taskId, LocalDate dueOn, String reason) {
    requireReason("send somebody for", reason);
    DatabaseWork.in(
        database,
        connection -> {
          OpenTask open = lock(connection, taskId);
          if (open.revisits() >= MOST_REVISITS) {
            throw new RevisitsUsedUp(open.revisits());
          }
          DecisionRepository.askAgain(connection, taskId, dueOn, reason);
          return open;
        });
  }

  /** Leaves the meter out of this cycle. */
  public void exempt(long taskId, String reason) {
    requireReason("exempt", reason);
    DatabaseWork.in(
        database,
        connection -> {
          OpenTask open = lock(connection, taskId);
          DecisionRepository.setTask(connection, taskId, ReadingState.EXEMPTED, reason);
          return open;
        });
  }

  private static OpenTask lock(Connection connection, long taskId) throws SQLException {
    OpenTask open =
        DecisionRepository.lockTask(connection, taskId).orElseThrow(() -> new NoReadTask(taskId));
    if (!open.state().equals("MISSING")) {
      throw new TaskNotMissing(open.state());
    }
    return open;
  }

  private static void requireReason(String decision, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new DecisionNeedsReason(decision);
    }
  }
}
