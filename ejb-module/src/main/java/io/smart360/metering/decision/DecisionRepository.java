package io.smart360.metering.decision;

import io.smart360.metering.ClaimedReadingRows;
import io.smart360.metering.JudgedReading;
import io.smart360.metering.MissingEstimates.MissingTask;
import io.smart360.metering.ReadingFindings;
import io.smart360.metering.estimation.Estimate;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.RegisterDay;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.validation.Movement;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Readings and tasks as they are decided, and the record of each decision. */
final class DecisionRepository {

  private DecisionRepository() {}

  /** Who decided what, when and why. */
  record Decision(ReadingState to, Optional<String> reason, String by, Instant at) {}

  /** A missing task, locked for a decision. */
  record OpenTask(MissingTask task, long utilityId, String state, int revisits) {}

  /** Locks a reading that is neither void nor refused. */
  static Optional<OpenReading> lock(Connection connection, long readingId) throws SQLException {
    return Sql.first(
        connection,
        """
        select m.id, m.register_id, m.connection_id, m.read_cycle_id, m.read_on, m.read_at,
               m.value, m.type, m.source, m.reader_status, m.reason_code, m.reader, m.state,
               m.state_version, m.use, m.estimates_in_row, c.utility_id,
               coalesce((select u.name from app_user u where u.email = m.decided_by),
                        m.decided_by) as decided_by,
               exists (select 1 from reading_finding f where f.reading_id = m.id) as flagged,
               exists (select 1 from reading_finding f
                       where f.reading_id = m.id and f.rule = 'VEE-04') as backwards,
               t.id as task_id, t.revisits
        from meter_reading m
        join connection c on c.id = m.connection_id
        left join read_task t
          on t.read_cycle_id = m.read_cycle_id and t.register_id = m.register_id
        where m.id = ? and m.state not in ('VOID', 'REJECTED')
        for update of m
        """,
        DecisionRepository::readOpen,
        readingId);
  }

  private static OpenReading readOpen(ResultSet row) throws SQLException {
    long task = row.getLong("task_id");
    return new OpenReading(
        ClaimedReadingRows.read(row),
        row.getLong("utility_id"),
        ReadingState.valueOf(row.getString("state")),
        row.getInt("state_version"),
        Optional.ofNullable(row.getBigDecimal("use")),
        row.getInt("estimates_in_row"),
        Optional.ofNullable(row.getString("decided_by")),
        row.getBoolean("flagged"),
        row.getBoolean("backwards"),
        task == 0 ? OptionalLong.empty() : OptionalLong.of(task),
        row.getInt("revisits"));
  }

  /** Changes the state alone. */
  static void decide(Connection connection, OpenReading open, Decision decision)
      throws SQLException {
    decideOnly(connection, open, decision);
    record(connection, open, decision, open.reading().value());
  }

  /** Counts a reading below the one before as having passed through zero. */
  static void rollOver(Connection connection, OpenReading open, BigDecimal use)
      throws SQLException {
    Sql.update(
        connection,
        "update meter_reading set use = ?, rolled_over = true where id = ? and read_on = ?",
        use,
        open.reading().id(),
        open.reading().of().day());
  }

  /** Gives the reading another value with the use that follows; the raw value stays. */
  static void adjust(
      Connection connection, OpenReading open, JudgedReading judged, Decision decision)
      throws SQLException {
    Sql.update(
        connection,
        """
        update meter_reading
        set raw_value = coalesce(raw_value, value), value = ?, use = ?, expected_use = ?,
            rolled_over = ?, previous_id = ?, previous_on = ?
        where id = ? and read_on = ?
        """,
        judged.result().value().orElseThrow(),
        judged.result().use().orElse(null),
        judged.result().expectedUse().orElse(null),
        judged.result().movement().map(Movement::rollovers).orElse(0) > 0,
        judged.previous().map(KeptReading::id).orElse(null),
        judged.previous().map(KeptReading::readOn).orElse(null),
        open.reading().id(),
        open.reading().of().day());
    decideOnly(connection, open, decision);
    record(connection, open, decision, judged.result().value());
  }

  /** Puts an estimate in the place of the value; the raw value stays. */
  static void estimate(
      Connection connection, OpenReading open, EstimatedValue estimated, Decision decision)
      throws SQLException {
    Estimate estimate = estimated.estimate();
    Sql.update(
        connection,
        """
        update meter_reading
        set raw_value = coalesce(raw_value, value), value = ?, use = ?, rolled_over = ?,
            previous_id = ?, previous_on = ?, source = 'ESTIMATE', estimate_method = ?,
            estimate_inputs = ?::jsonb, estimates_in_row = ?
        where id = ? and read_on = ?
        """,
        estimate.reading(),
        estimate.use(),
        estimate.rollovers() > 0,
        estimated.previous().map(KeptReading::id).orElse(null),
        estimated.previous().map(KeptReading::readOn).orElse(null),
        estimate.method().code(),
        ReadingFindings.inputsOf(estimate),
        estimated.inARow(),
        open.reading().id(),
        open.reading().of().day());
    decideOnly(connection, open, decision);
    record(connection, open, decision, Optional.of(estimate.reading()));
  }

  /** An estimate, the reading before it, and which in a row it is. */
  record EstimatedValue(Estimate estimate, Optional<KeptReading> previous, int inARow) {}

  private static void decideOnly(Connection connection, OpenReading open, Decision decision)
      throws SQLException {
    Sql.update(
        connection,
        """
        update meter_reading set state = ?, state_version = state_version + 1, decided_at = ?,
          decided_by = ?, decision_reason = ?
        where id = ? and read_on = ?
        """,
        decision.to(),
        decision.at(),
        decision.by(),
        decision.reason().orElse(null),
        open.reading().id(),
        open.reading().of().day());
  }

  private static void record(
      Connection connection, OpenReading open, Decision decision, Optional<BigDecimal> valueAfter)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into reading_decision (id, reading_id, read_on, from_state, to_state, value_before,
                                      value_after, reason, decided_at, decided_by)
        values (nextval('entity_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        open.reading().id(),
        open.reading().of().day(),
        open.state(),
        decision.to(),
        open.reading().value().orElse(null),
        valueAfter.orElse(null),
        decision.reason().orElse(null),
        decision.at(),
        decision.by());
  }

  static void setTask(Connection connection, long taskId, ReadingState state, String reason)
      throws SQLException {
    Sql.update(
        connection,
        "update read_task set state = ?, reason = ? where id = ?",
        state,
        reason,
        taskId);
  }

  /** Asks for the register to be read again by a day. */
  static void askAgain(Connection connection, long taskId, LocalDate dueOn, String reason)
      throws SQLException {
    Sql.update(
        connection,
        """
        update read_task set state = 'REVISIT', revisits = revisits + 1, due_on = ?, reason = ?
        where id = ?
        """,
        dueOn,
        reason,
        taskId);
  }

  static Optional<OpenTask> lockTask(Connection connection, long taskId) throws SQLException {
    return Sql.first(
        connection,
        """
        select t.id, t.register_id, t.connection_id, t.read_cycle_id, c.scheduled_on, c.utility_id,
               t.state, t.revisits
        from read_task t join read_cycle c on c.id = t.read_cycle_id
        where t.id = ? for update of t
        """,
        row ->
            new OpenTask(
                new MissingTask(
                    row.getLong("id"),
                    new RegisterDay(
                        row.getLong("register_id"),
                        row.getLong("connection_id"),
                        Sql.date(row, "scheduled_on"),
                        OptionalLong.of(row.getLong("read_cycle_id")))),
                row.getLong("utility_id"),
                row.getString("state"),
                row.getInt("revisits")),
        taskId);
  }
}
