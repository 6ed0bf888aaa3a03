package io.smart360.metering.cycle;

import io.smart360.shared.DateRange;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Read cycles and their tasks. */
final class ReadCycleRepository {

  /** A cycle that was paused before it was opened holds no route. */
  private static final String HOLDS_ITS_ROUTES =
      "coalesce(c.paused_from, c.state) in ('IN_PROGRESS', 'DELAYED')";

  private ReadCycleRepository() {}

  /** A cycle that is locked. */
  record Cycle(long id, long utilityId, String name, ReadCycleState state) {}

  /** A route, and the other open cycle it is in. */
  record Conflict(String route, String cycle) {}

  static long add(Connection connection, ReadCyclePlan plan) throws SQLException {
    long id =
        Sql.first(
                connection,
                """
                insert into read_cycle (id, utility_id, name, starts_on, ends_on, scheduled_on,
                                        bill_cycle_id)
                values (nextval('entity_id'), ?, ?, ?, ?, ?, ?) returning id
                """,
                row -> row.getLong(1),
                plan.utilityId(),
                plan.name(),
                plan.startsOn(),
                plan.endsOn(),
                plan.scheduledOn(),
                plan.billCycleId())
            .orElseThrow();
    Sql.update(
        connection,
        "insert into read_cycle_route (read_cycle_id, route_id) select ?, unnest(?::bigint[])",
        id,
        Sql.longs(plan.routeIds(), Long::longValue));
    return id;
  }

  static Cycle lock(Connection connection, long readCycleId) throws SQLException {
    return Sql.first(
            connection,
            "select id, utility_id, name, state from read_cycle where id = ? for update",
            row ->
                new Cycle(
                    row.getLong("id"),
                    row.getLong("utility_id"),
                    row.getString("name"),
                    ReadCycleState.valueOf(row.getString("state"))),
            readCycleId)
        .orElseThrow(() -> new ReadCycleNotFound(readCycleId));
  }

  static Optional<Conflict> conflict(Connection connection, long readCycleId) throws SQLException {
    return Sql.first(
        connection,
        """
        select r.name as route, c.name as cycle
        from read_cycle_route mine
        join read_cycle_route other
          on other.route_id = mine.route_id and other.read_cycle_id <> mine.read_cycle_id
        join read_cycle c on c.id = other.read_cycle_id
        join route r on r.id = mine.route_id
        where mine.read_cycle_id = ? and %s
        order by r.name limit 1
        """
            .formatted(HOLDS_ITS_ROUTES),
        row -> new Conflict(row.getString("route"), row.getString("cycle")),
        readCycleId);
  }

  /**
   * Makes a task for every register that is fitted on the cycle's day and has none yet; returns how
   * many. Registers of inactive connections are not read.
   */
  static int addTasks(Connection connection, long readCycleId) throws SQLException {
    return Sql.update(
        connection,
        """
        insert into read_task (id, read_cycle_id, register_id, connection_id, due_on)
        select nextval('bulk_id'), c.id, r.id, n.id, c.scheduled_on
        from read_cycle c
        join read_cycle_route cr on cr.read_cycle_id = c.id
        join connection n on n.route_id = cr.route_id and n.status <> 'INACTIVE'
        join meter_installation i on i.connection_id = n.id and i.installed_on <= c.scheduled_on
          and (i.removed_on is null or i.removed_on > c.scheduled_on)
        join register r on r.meter_id = i.meter_id and r.valid_start <= c.scheduled_on
          and (r.valid_end is null or r.valid_end > c.scheduled_on)
        where c.id = ?
        on conflict do nothing
        """,
        readCycleId);
  }

  static void setState(Connection connection, long readCycleId, ReadCycleState state)
      throws SQLException {
    Sql.update(
        connection,
        "update read_cycle set state = ?, version = version + 1 where id = ?",
        state,
        readCycleId);
  }

  static void pause(Connection connection, long readCycleId, String reason) throws SQLException {
    Sql.update(
        connection,
        """
        update read_cycle set paused_from = state, state = 'PAUSED', pause_reason = ?,
               version = version + 1
        where id = ?
        """,
        reason,
        readCycleId);
  }

  static void resume(Connection connection, long readCycleId) throws SQLException {
    Sql.update(
        connection,
        """
        update read_cycle set state = paused_from, paused_from = null, pause_reason = null,
               version = version + 1
        where id = ?
        """,
        readCycleId);
  }

  /** What nobody read is missing from now on. */
  static int giveUpExpected(Connection connection, long readCycleId) throws SQLException {
    return Sql.update(
        connection,
        """
        update read_task set state = 'MISSING', reason = 'NOT_VISITED'
        where read_cycle_id = ? and state = 'EXPECTED'
        """,
        readCycleId);
  }

  /** Leaves a note that the cycle's missing readings are to be estimated, whatever crashes now. */
  static void askForEstimates(Connection connection, long readCycleId) throws SQLException {
    Sql.update(
        connection,
        """
        insert into outbox_message (id, topic, key)
        values (nextval('entity_id'), 'ESTIMATE_MISSING', ?::text)
        on conflict (tenant_id, topic, key) do update set done_at = null
        """,
        readCycleId);
  }

  /** Registers of a closed cycle that nobody brought a reading for. */
  record MissingReads(long readCycleId, long utilityId, int registers) {}

  static List<MissingReads> missingReads(Connection connection, long billCycleId, DateRange period)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select c.id, c.utility_id, count(*) as registers
        from read_cycle c join read_task t on t.read_cycle_id = c.id and t.state = 'MISSING'
        where c.bill_cycle_id = ? and c.state = 'COMPLETED'
          and c.scheduled_on >= ? and c.scheduled_on < ?
        group by c.id, c.utility_id order by c.id
        """,
        row ->
            new MissingReads(row.getLong("id"), row.getLong("utility_id"), row.getInt("registers")),
        billCycleId,
        period.start(),
        period.end());
  }

  /** A utility's place in time. */
  record UtilityZone(long utilityId, ZoneId zone) {}

  static List<UtilityZone> utilities(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "select id, time_zone from utility order by id",
        row -> new UtilityZone(row.getLong("id"), ZoneId.of(row.getString("time_zone"))));
  }

  static int delayOverdue(Connection connection, long utilityId, LocalDate today)
      throws SQLException {
    return Sql.update(
        connection,
        """
        update read_cycle c set state = 'DELAYED', version = version + 1
        where utility_id = ? and state = 'IN_PROGRESS' and ends_on < ?
          and exists (select 1 from read_task t
                      where t.read_cycle_id = c.id and t.state in ('EXPECTED', 'REVISIT'))
        """,
        utilityId,
        today);
  }
}
