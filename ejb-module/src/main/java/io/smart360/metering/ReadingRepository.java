package io.smart360.metering;

import io.smart360.metering.facts.DayBounds;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.validation.Finding;
import io.smart360.metering.validation.Movement;
import io.smart360.tariff.json.JsonText;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Readings that are judged, and what becomes of them; every statement works on a whole chunk. */
final class ReadingRepository {

  private static final String COLUMNS =
      """
      select m.id, m.register_id, m.connection_id, m.read_cycle_id, m.read_on, m.read_at, m.value,
             m.type, m.source, m.reader_status, m.reason_code, m.reader
      from meter_reading m
      """;

  private static final String OF_CYCLE =
      COLUMNS + "where m.read_cycle_id = ? and m.state = 'COLLECTED' ";

  private static final String OFF_CYCLE =
      COLUMNS
          + """
          join connection c on c.id = m.connection_id
          where m.read_cycle_id is null and m.state = 'COLLECTED' and c.utility_id = ?
          """;

  private static final String CLAIM = "limit ? for update of m skip locked";

  private ReadingRepository() {}

  /** Claims collected readings that no other worker holds. */
  static List<ClaimedReading> claim(Connection connection, ValidationScope scope, int size)
      throws SQLException {
    return claim(connection, scope, "", size);
  }

  /**
   * The same, the earliest day first: for readings that wait for earlier ones of their register.
   */
  static List<ClaimedReading> claimEarliest(Connection connection, ValidationScope scope, int size)
      throws SQLException {
    return claim(connection, scope, "order by m.read_on, m.id ", size);
  }

  private static List<ClaimedReading> claim(
      Connection connection, ValidationScope scope, String order, int size) throws SQLException {
    if (scope instanceof ValidationScope.OfCycle ofCycle) {
      return Sql.list(
          connection,
          OF_CYCLE + order + CLAIM,
          ClaimedReadingRows::read,
          ofCycle.readCycleId(),
          size);
    }
    ValidationScope.OffCycle offCycle = (ValidationScope.OffCycle) scope;
    return Sql.list(
        connection,
        OFF_CYCLE + order + CLAIM,
        ClaimedReadingRows::read,
        offCycle.utilityId(),
        size);
  }

  /** Readings by their ids, locked. */
  static List<ClaimedReading> lock(Connection connection, List<Long> ids) throws SQLException {
    return Sql.list(
        connection,
        COLUMNS + "where m.id = any(?) order by m.id for update of m",
        ClaimedReadingRows::read,
        Sql.longs(ids, Long::longValue));
  }

  /** The cycles and utilities with collected readings of a utility. */
  static List<ValidationScope> scopes(Connection connection, long utilityId) throws SQLException {
    return Sql.list(
        connection,
        """
        select c.id from read_cycle c
        where c.utility_id = ? and exists (
          select 1 from meter_reading m where m.read_cycle_id = c.id and m.state = 'COLLECTED')
        union all
        select 0 where exists (
          select 1 from meter_reading m join connection n on n.id = m.connection_id
          where m.read_cycle_id is null and m.state = 'COLLECTED' and n.utility_id = ?)
        """,
        row ->
            row.getLong(1) == 0
                ? new ValidationScope.OffCycle(utilityId)
                : new ValidationScope.OfCycle(row.getLong(1)),
        utilityId,
        utilityId);
  }

  static List<Long> utilities(Connection connection) throws SQLException {
    return Sql.list(connection, "select id from utility order by id", row -> row.getLong(1));
  }

  /** The utility a scope belongs to. */
  static long utilityOf(Connection connection, ValidationScope scope) throws SQLException {
    if (scope instanceof ValidationScope.OffCycle offCycle) {
      return offCycle.utilityId();
    }
    return utilityOfCycle(connection, ((ValidationScope.OfCycle) scope).readCycleId());
  }

  static long utilityOfCycle(Connection connection, long readCycleId) throws SQLException {
    return Sql.first(
            connection,
            "select utility_id from read_cycle where id = ?",
            row -> row.getLong(1),
            readCycleId)
        .orElseThrow();
  }

  /** Gives a utility that never set rules those of the catalogue, as its version 1. */
  static void layStandardRules(Connection connection, long utilityId, LocalDate today)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into vee_rule_set (id, utility_id, number, effective_start, state)
        values (nextval('entity_id'), ?, 1, ?, 'ACTIVE') on conflict do nothing
        """,
        utilityId,
        today);
  }

  /** Writes what the rules made of readings: state, use, what it was measured by, findings. */
  static void write(Connection connection, List<JudgedReading> judged, long ruleSetId)
      throws SQLException {
    updateReadings(connection, judged, ruleSetId);
    insertFindings(connection, judged, ruleSetId);
    reopenTasks(connection, judged);
    voidReplacedEstimates(connection, judged);
  }

  private static void updateReadings(
      Connection connection, List<JudgedReading> judged, long ruleSetId) throws SQLException {
    Sql.update(
        connection,
        """
        update meter_reading m
        set state = q.state, state_version = m.state_version + 1, rule_set_id = ?,
            previous_id = nullif(q.previous_id, 0), previous_on = q.previous_on, use = q.use,
            expected_use = q.expected_use, rolled_over = q.rollovers > 0
        from unnest(?::bigint[], ?::text[], ?::bigint[], ?::date[], ?::numeric[], ?::numeric[],
                    ?::bigint[])
             as q (id, state, previous_id, previous_on, use, expected_use, rollovers)
        where m.id = q.id and %s
        """
            .formatted(
                DayBounds.of(judged, j -> j.reading().of().day()).wholeYears().on("m.read_on")),
        ruleSetId,
        Sql.longs(judged, j -> j.reading().id()),
        Sql.texts(judged, JudgedReading::state),
        Sql.longs(judged, j -> j.previous().map(KeptReading::id).orElse(0L)),
        Sql.dates(judged, j -> j.previous().map(KeptReading::readOn).orElse(null)),
        Sql.numbers(judged, j -> j.result().use().orElse(null)),
        Sql.numbers(judged, j -> j.result().expectedUse().orElse(null)),
        Sql.longs(judged, j -> j.result().movement().map(Movement::rollovers).orElse(0)));
  }

  /** One finding with its place among those of its reading. */
  private record FindingRow(JudgedReading judged, int number, Finding finding) {}

  static void insertFindings(Connection connection, List<JudgedReading> judged, long ruleSetId)
      throws SQLException {
    List<FindingRow> rows = new ArrayList<>();
    for (JudgedReading one : judged) {
      int number = 1;
      for (Finding finding : one.result().findings()) {
        rows.add(new FindingRow(one, number++, finding));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    Sql.update(
        connection,
        """
        insert into reading_finding (reading_id, read_on, finding_no, rule, severity, rule_set_id,
                                     inputs, sentence)
        select q.id, q.read_on, q.finding_no, q.rule, q.severity, ?, q.inputs::jsonb, q.sentence
        from unnest(?::bigint[], ?::date[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                    ?::text[])
             as q (id, read_on, finding_no, rule, severity, inputs, sentence)
        """,
        ruleSetId,
        Sql.longs(rows, row -> row.judged().reading().id()),
        Sql.dates(rows, row -> row.judged().reading().of().day()),
        Sql.longs(rows, FindingRow::number),
        Sql.texts(rows, row -> row.finding().rule().code()),
        Sql.texts(rows, row -> row.finding().severity().name()),
        Sql.texts(rows, row -> inputs(row.finding())),
        Sql.texts(rows, row -> row.finding().sentence(Locale.ENGLISH)));
  }

  static void deleteFindings(Connection connection, List<Long> readingIds) throws SQLException {
    Sql.update(
        connection,
        "delete from reading_finding where reading_id = any(?)",
        Sql.longs(readingIds, Long::longValue));
  }

  private static String inputs(Finding finding) {
    return new JsonText()
        .beginObject()
        .member("text", finding.textKey())
        .member("followUp", finding.followUp().name())
        .name("numbers")
        .tree(finding.numbers())
        .endObject()
        .toString();
  }

  private static void reopenTasks(Connection connection, List<JudgedReading> judged)
      throws SQLException {
    List<JudgedReading> open = judged.stream().filter(j -> j.taskState().isPresent()).toList();
    if (open.isEmpty()) {
      return;
    }
    Sql.update(
        connection,
        """
        update read_task t set state = q.state, reason = nullif(q.reason, '')
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[])
             as q (read_cycle_id, register_id, state, reason)
        where t.read_cycle_id = q.read_cycle_id and t.register_id = q.register_id
          and t.state = 'COLLECTED'
        """,
        Sql.longs(open, j -> j.reading().of().readCycleId().orElseThrow()),
        Sql.longs(open, j -> j.reading().of().registerId()),
        Sql.texts(open, j -> j.taskState().orElseThrow()),
        Sql.texts(open, JudgedReading::taskReason));
  }

  /** An actual reading takes the place of the estimate of its cycle (MX-E3). */
  private static void voidReplacedEstimates(Connection connection, List<JudgedReading> judged)
      throws SQLException {
    List<KeptReading> replaced = judged.stream().flatMap(j -> j.replaces().stream()).toList();
    if (replaced.isEmpty()) {
      return;
    }
    Sql.update(
        connection,
        """
        update meter_reading set state = 'VOID', state_version = state_version + 1
        where id = any(?) and state in ('ESTIMATED', 'PENDING', 'EXEMPTION') and %s
        """
            .formatted(DayBounds.of(replaced, KeptReading::readOn).wholeYears().on("read_on")),
        Sql.longs(replaced, KeptReading::id));
  }
}
