package io.smart360.metering.cycle;

import io.smart360.identity.Roles;
import io.smart360.metering.cycle.ReadCycleRepository.Conflict;
import io.smart360.metering.cycle.ReadCycleRepository.Cycle;
import io.smart360.metering.cycle.ReadCycleRepository.MissingReads;
import io.smart360.metering.cycle.ReadCycleRepository.UtilityZone;
import io.smart360.shared.DateRange;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Plans, opens, pauses and closes read cycles (MX02US02). */
@Stateless
public class ReadCycleService {

  private static final String UNIQUE_VIOLATION = "23505";

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;
  @Inject Event<ReadCycleClosed> closed;

  /**
   * Plans a cycle and answers its id; nothing is read for it until it is opened.
   *
   * @throws ReadCycleNameTaken when the name, or the day of the bill cycle, is taken
   */
  @RolesAllowed({Roles.METER_MANAGER, Roles.METER_READING_SUPERVISOR})
  public long plan(ReadCyclePlan plan) {
    return DatabaseWork.in(
        database,
        connection -> {
          try {
            return ReadCycleRepository.add(connection, plan);
          } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
              throw new ReadCycleNameTaken(plan.name());
            }
            throw e;
          }
        });
  }

  /**
   * Opens a cycle: one task for every register of its routes. Asked again it adds the registers
   * that were fitted since, and nothing else. Returns how many tasks are new.
   *
   * @throws RouteInOtherCycle when a route is being read for another cycle
   * @throws ReadCycleInAnotherState when the cycle is completed or paused
   */
  @RolesAllowed({Roles.METER_MANAGER, Roles.METER_READING_SUPERVISOR})
  public int open(long readCycleId) {
    return DatabaseWork.in(database, connection -> open(connection, readCycleId));
  }

  private static int open(Connection connection, long readCycleId) throws SQLException {
    Cycle cycle = ReadCycleRepository.lock(connection, readCycleId);
    if (cycle.state() != ReadCycleState.SCHEDULED && !cycle.state().isRunning()) {
      throw new ReadCycleInAnotherState(cycle.name(), cycle.state());
    }
    Optional<Conflict> conflict = ReadCycleRepository.conflict(connection, readCycleId);
    if (conflict.isPresent()) {
      throw new RouteInOtherCycle(conflict.get().route(), conflict.get().cycle());
    }
    if (cycle.state() == ReadCycleState.SCHEDULED) {
      ReadCycleRepository.setState(connection, readCycleId, ReadCycleState.IN_PROGRESS);
    }
    return ReadCycleRepository.addTasks(connection, readCycleId);
  }

  /**
   * Stops a cycle, planned or being read: it is neither opened nor closed nor late until it goes on
   * (MX02US02-R4). Readings that were taken before are still accepted and judged.
   *
   * @throws PauseNeedsReason when none is given
   * @throws ReadCycleInAnotherState when the cycle is completed, or paused already
   */
  @RolesAllowed({Roles.METER_MANAGER, Roles.METER_READING_SUPERVISOR})
  public void pause(long readCycleId, String reason) {
    DatabaseWork.in(
        database,
        connection -> {
          Cycle cycle = ReadCycleRepository.lock(connection, readCycleId);
          if (reason == null || reason.isBlank()) {
            throw new PauseNeedsReason(cycle.name());
          }
          if (!cycle.state().canBePaused()) {
            throw new ReadCycleInAnotherState(cycle.name(), cycle.state());
          }
          ReadCycleRepository.pause(connection, readCycleId, reason.strip());
          return readCycleId;
        });
  }

  /**
   * Lets a paused cycle go on as what it was: planned, being read or late.
   *
   * @throws ReadCycleInAnotherState when the cycle is not paused
   */
  @RolesAllowed({Roles.METER_MANAGER, Roles.METER_READING_SUPERVISOR})
  public void resume(long readCycleId) {
    DatabaseWork.in(
        database,
        connection -> {
          Cycle cycle = ReadCycleRepository.lock(connection, readCycleId);
          if (cycle.state() != ReadCycleState.PAUSED) {
            throw new ReadCycleInAnotherState(cycle.name(), cycle.state());
          }
          ReadCycleRepository.resume(connection, readCycleId);
          return readCycleId;
        });
  }

  /**
   * Closes a cycle: registers nobody read are missing from now on; readings still waiting for a
   * decision stay on the work list. Asked again it does nothing. Returns how many were missing.
   *
   * @throws ReadCycleInAnotherState when the cycle was never opened, or is paused
   */
  @RolesAllowed({Roles.METER_MANAGER, Roles.METER_READING_SUPERVISOR})
  public int close(long readCycleId, CycleClosing closing) {
    return DatabaseWork.in(
        database,
        connection -> {
          Cycle cycle = ReadCycleRepository.lock(connection, readCycleId);
          if (!cycle.state().isRunning() && cycle.state() != ReadCycleState.COMPLETED) {
            throw new ReadCycleInAnotherState(cycle.name(), cycle.state());
          }
          int missing = ReadCycleRepository.giveUpExpected(connection, readCycleId);
          ReadCycleRepository.setState(connection, readCycleId, ReadCycleState.COMPLETED);
          if (closing == CycleClosing.ESTIMATE_MISSING) {
            ReadCycleRepository.askForEstimates(connection, readCycleId);
          }
          closed.fire(new ReadCycleClosed(readCycleId, cycle.utilityId(), closing));
          return missing;
        });
  }

  /**
   * Has the missing readings of a period estimated (08-billing §4.2, stage 3): those of the closed
   * read cycles of a bill cycle. Cycles still being read are left alone, for a reading may come.
   * Returns how many registers are missing; their estimates follow when the transaction commits.
   */
  @RolesAllowed({Roles.BILLING_MANAGER, Roles.BILLING_ADMINISTRATOR, Roles.DATA_MANAGER})
  public int estimateMissing(long billCycleId, DateRange period) {
    return DatabaseWork.in(
        database,
        connection -> {
          int missing = 0;
          for (MissingReads of :
              ReadCycleRepository.missingReads(connection, billCycleId, period)) {
            ReadCycleRepository.askForEstimates(connection, of.readCycleId());
            closed.fire(
                new ReadCycleClosed(
                    of.readCycleId(), of.utilityId(), CycleClosing.ESTIMATE_MISSING));
            missing += of.registers();
          }
          return missing;
        });
  }

  /** Marks cycles whose last day is over with meters still open; a tick asks for it. */
  @PermitAll
  public int delayOverdue() {
    return DatabaseWork.in(
        database,
        connection -> {
          int delayed = 0;
          for (UtilityZone utility : ReadCycleRepository.utilities(connection)) {
            delayed +=
                ReadCycleRepository.delayOverdue(
                    connection, utility.utilityId(), tenant.today(utility.zone()));
          }
          return delayed;
        });
  }
}
