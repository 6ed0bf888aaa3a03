package io.smart360.metering.intake;

import io.smart360.metering.facts.DayBounds;
import io.smart360.metering.facts.KeyedPlansQueries;
import io.smart360.metering.intake.InstalledPlace.Origin;
import io.smart360.metering.intake.InstalledPlace.Register;
import io.smart360.metering.intake.InstalledPlace.Standing;
import io.smart360.metering.intake.InstalledPlace.Task;
import io.smart360.metering.intake.InstalledPlace.TaskState;
import io.smart360.metering.intake.PlaceCheck.Verdict.Load;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of files, and what they are held against. Every statement works on a whole chunk, so that
 * their number does not depend on its size.
 */
final class IntakeRepository {

  /** A reading counts as a cycle's up to 15 days before or after a cycle of the longest kind. */
  private static final int CYCLE_REACH_DAYS = 90 + 15;

  /** What is known of each row of the chunk, in its order; to be completed with its days. */
  private static final String PLACES =
      """
      select m.id as meter_id, r.id as register_id, r.dials, r.decimals, i.connection_id,
             t.id as task_id, t.read_cycle_id, t.state as task_state, s.id as standing_id,
             s.value as standing_value, s.state as standing_state, s.source as standing_source
      from unnest(?::text[], ?::bigint[], ?::date[])
           with ordinality as q (meter_key, register_no, read_on, place)
      left join lateral (
        select id from meter where number_key = q.meter_key and utility_id = ?) m on true
      left join lateral (
        select id, dials, decimals from register
        where meter_id = m.id and number = q.register_no and valid_start <= q.read_on
          and (valid_end is null or valid_end > q.read_on)
        limit 1) r on true
      left join lateral (
        select connection_id from meter_installation
        where meter_id = m.id and installed_on <= q.read_on
          and (removed_on is null or removed_on >= q.read_on)
        order by installed_on desc limit 1) i on true
      left join lateral (
        select id, read_cycle_id, state from read_task
        where read_cycle_id = any(?::bigint[]) and register_id = r.id and state <> 'EXEMPTED'
          and q.read_on between due_on - %1$d and due_on + %1$d
        order by due_on desc limit 1) t on true
      left join lateral (
        select id, value, state, source from meter_reading
        where register_id = r.id and read_on = q.read_on and type = 'REGULAR' and %2$s
          and state not in ('VOID', 'REJECTED', 'CORRECTED')
        limit 1) s on true
      order by q.place
      """;

  private IntakeRepository() {}

  /** The cycles whose tasks a reading may answer. */
  static long[] openCycles(Connection connection, long utilityId) throws SQLException {
    return Sql.longs(
        Sql.list(
            connection,
            """
            select id from read_cycle
            where utility_id = ? and state in ('IN_PROGRESS', 'DELAYED', 'PAUSED')
            """,
            row -> row.getLong(1),
            utilityId),
        Long::longValue);
  }

  static List<InstalledPlace> places(Connection connection, long utilityId, List<ReadingRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return List.of();
    }
    KeyedPlansQueries.prefer(connection);
    return Sql.list(
        connection,
        PLACES.formatted(CYCLE_REACH_DAYS, DayBounds.of(rows, ReadingRow::readOn).on("read_on")),
        IntakeRepository::readPlace,
        Sql.texts(rows, row -> row.meterNumber().toUpperCase(Locale.ROOT)),
        Sql.longs(rows, ReadingRow::registerNumber),
        Sql.dates(rows, ReadingRow::readOn),
        utilityId,
        openCycles(connection, utilityId));
  }

  private static InstalledPlace readPlace(ResultSet row) throws SQLException {
    Optional<Long> register = number(row, "register_id");
    Optional<Long> task = number(row, "task_id");
    Optional<Standing> standing = Optional.empty();
    if (number(row, "standing_id").isPresent()) {
      standing =
          Optional.of(
              new Standing(
                  row.getLong("standing_id"),
                  Optional.ofNullable(row.getBigDecimal("standing_value")),
                  ReadingState.valueOf(row.getString("standing_state")),
                  ReadingSource.valueOf(row.getString("standing_source")).isActual()
                      ? Origin.READ
                      : Origin.ESTIMATED));
    }
    return new InstalledPlace(
        number(row, "meter_id"),
        register.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Register(register.get(), row.getInt("dials"), row.getInt("decimals"))),
        number(row, "connection_id"),
        task.isEmpty() ? Optional.empty() : Optional.of(task(row, task.get())),
        standing);
  }

  private static Task task(ResultSet row, long id) throws SQLException {
    return new Task(
        id,
        row.getLong("read_cycle_id"),
        row.getString("task_state").equals("REVISIT") ? TaskState.REVISIT : TaskState.FIRST_READ);
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /**
   * Keeps the rows as COLLECTED readings, answers their tasks, and voids what gives way to them.
   * Returns how many readings are new.
   */
  static int collect(Connection connection, long importId, List<Load> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    voidWhatGivesWay(connection, rows);
    int added = insertReadings(connection, importId, rows);
    long[] tasks =
        rows.stream()
            .flatMap(load -> load.place().task().stream())
            .mapToLong(Task::id)
            .sorted()
            .toArray();
    Sql.update(
        connection,
        """
        update read_task set state = 'COLLECTED', reason = null
        where id = any(?) and state in ('EXPECTED', 'MISSING', 'REVISIT')
        """,
        tasks);
    return added;
  }

  private static void voidWhatGivesWay(Connection connection, List<Load> rows) throws SQLException {
    List<Load> standing = rows.stream().filter(l -> l.place().standing().isPresent()).toList();
    if (!standing.isEmpty()) {
      Sql.update(
          connection,
          """
          update meter_reading set state = 'VOID', state_version = state_version + 1
          where id = any(?) and %s
            and (state = 'REVISIT' or (value is null and state = 'COLLECTED')
                 or (source = 'ESTIMATE' and state in ('ESTIMATED', 'PENDING', 'EXEMPTION')))
          """
              .formatted(
                  DayBounds.of(standing, load -> load.row().readOn()).wholeYears().on("read_on")),
          Sql.longs(standing, load -> load.place().standing().orElseThrow().id()));
    }
    List<Load> again = rows.stream().filter(IntakeRepository::isReadAgain).toList();
    if (!again.isEmpty()) {
      voidSentBack(connection, again);
    }
  }

  private static boolean isReadAgain(Load load) {
    return load.place().task().filter(task -> task.state() == TaskState.REVISIT).isPresent();
  }

  /** What was sent back to be read again gives way to the new reading of its cycle. */
  private static void voidSentBack(Connection connection, List<Load> again) throws SQLException {
    Sql.update(
        connection,
        """
        update meter_reading m set state = 'VOID', state_version = m.state_version + 1
        from unnest(?::bigint[], ?::bigint[]) as q (register_id, read_cycle_id)
        where m.register_id = q.register_id and m.read_cycle_id = q.read_cycle_id
          and m.type = 'REGULAR' and m.state = 'REVISIT' and %s
        """
            .formatted(
                DayBounds.of(again, load -> load.row().readOn())
                    .widened(2 * CYCLE_REACH_DAYS)
                    .wholeYears()
                    .on("m.read_on")),
        Sql.longs(again, IntakeRepository::registerId),
        Sql.longs(again, IntakeRepository::cycleId));
  }

  private static int insertReadings(Connection connection, long importId, List<Load> rows)
      throws SQLException {
    return Sql.update(
        connection,
        """
        insert into meter_reading (id, register_id, connection_id, read_cycle_id, read_on, read_at,
          value, raw_value, type, source, state, reader_status, reason_code, reader, note,
          import_id)
        select q.id, q.register_id, q.connection_id, nullif(q.read_cycle_id, 0), q.read_on,
               q.read_at::timestamptz, q.value, q.value, 'REGULAR', 'MANUAL', 'COLLECTED',
               q.status, q.reason, nullif(q.reader, ''), nullif(q.note, ''), ?
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::text[],
                    ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[])
             as q (id, register_id, connection_id, read_cycle_id, read_on, read_at, value, status,
                   reason, reader, note)
        on conflict do nothing
        """,
        importId,
        Sql.longs(BulkIds.take(connection, rows.size()), Long::longValue),
        Sql.longs(rows, IntakeRepository::registerId),
        Sql.longs(rows, load -> load.place().connectionId().orElseThrow()),
        Sql.longs(rows, IntakeRepository::cycleId),
        Sql.dates(rows, load -> load.row().readOn()),
        Sql.texts(rows, load -> load.row().readAt().toString()),
        Sql.numbers(rows, load -> load.row().value().orElse(null)),
        Sql.texts(rows, load -> load.row().status().name()),
        Sql.texts(rows, load -> load.row().reason()),
        Sql.texts(rows, load -> load.row().reader()),
        Sql.texts(rows, load -> load.row().note()));
  }

  private static long registerId(Load load) {
    return load.place().register().orElseThrow().id();
  }

  /** Zero stands for no cycle: a column of numbers has no empty places. */
  private static long cycleId(Load load) {
    return load.place().task().map(Task::readCycleId).orElse(0L);
  }
}
