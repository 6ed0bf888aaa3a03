package io.smart360.metering;

import io.smart360.metering.MissingEstimates.JudgedEstimate;
import io.smart360.metering.MissingEstimates.MissingTask;
import io.smart360.metering.estimation.Estimate;
import io.smart360.metering.facts.KeptReading;
import io.smart360.metering.facts.RegisterDay;
import io.smart360.tariff.json.JsonText;
import io.smart360.tenancy.BulkIds;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Registers of read cycles that nobody brought a reading for, and the estimates they get. */
final class MissingTaskRepository {

  private MissingTaskRepository() {}

  /** Claims tasks without a reading and without an open revisit, in the order of their ids. */
  static List<MissingTask> claimMissing(
      Connection connection, long readCycleId, long afterTask, int size) throws SQLException {
    return Sql.list(
        connection,
        """
        select t.id, t.register_id, t.connection_id, c.scheduled_on
        from read_task t join read_cycle c on c.id = t.read_cycle_id
        where t.read_cycle_id = ? and t.state = 'MISSING' and t.id > ?
        order by t.id limit ? for update of t skip locked
        """,
        row ->
            new MissingTask(
                row.getLong("id"),
                new RegisterDay(
                    row.getLong("register_id"),
                    row.getLong("connection_id"),
                    Sql.date(row, "scheduled_on"),
                    OptionalLong.of(readCycleId))),
        readCycleId,
        afterTask,
        size);
  }

  /** Closed cycles whose missing readings are to be estimated. */
  static List<CycleToEstimate> cyclesToEstimate(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        """
        select c.id, c.utility_id from outbox_message o join read_cycle c on c.id = o.key::bigint
        where o.topic = 'ESTIMATE_MISSING' and o.done_at is null order by o.created_at
        """,
        row -> new CycleToEstimate(row.getLong("id"), row.getLong("utility_id")));
  }

  static void noteEstimated(Connection connection, long readCycleId, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        """
        update outbox_message set done_at = ?
        where topic = 'ESTIMATE_MISSING' and key = ?::text and done_at is null
        """,
        at,
        readCycleId);
  }

  static List<Long> freshIds(Connection connection, int count) throws SQLException {
    return BulkIds.take(connection, count);
  }

  /** Keeps estimates as readings of their cycle and answers their tasks with them. */
  static void addEstimates(Connection connection, List<JudgedEstimate> estimates, long ruleSetId)
      throws SQLException {
    if (estimates.isEmpty()) {
      return;
    }
    insertEstimates(connection, estimates, ruleSetId);
    ReadingRepository.insertFindings(
        connection, estimates.stream().map(JudgedEstimate::judged).toList(), ruleSetId);
    Sql.update(
        connection,
        "update read_task set state = 'COLLECTED', reason = null where id = any(?)",
        Sql.longs(estimates, estimate -> estimate.task().taskId()));
  }

  private static void insertEstimates(
      Connection connection, List<JudgedEstimate> estimates, long ruleSetId) throws SQLException {
    Sql.update(
        connection,
        """
        insert into meter_reading (id, register_id, connection_id, read_cycle_id, read_on, value,
          raw_value, type, source, state, rule_set_id, previous_id, previous_on, use, rolled_over,
          estimate_method, estimate_inputs, estimates_in_row)
        select q.id, q.register_id, q.connection_id, nullif(q.read_cycle_id, 0), q.read_on,
               q.value, q.value, 'REGULAR', 'ESTIMATE', q.state, ?, nullif(q.previous_id, 0),
               q.previous_on, q.use, q.rollovers > 0, q.method, q.inputs::jsonb, q.in_row
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::numeric[],
                    ?::text[], ?::bigint[], ?::date[], ?::numeric[], ?::bigint[], ?::text[],
                    ?::text[], ?::bigint[])
             as q (id, register_id, connection_id, read_cycle_id, read_on, value, state,
                   previous_id, previous_on, use, rollovers, method, inputs, in_row)
        """,
        ruleSetId,
        Sql.longs(estimates, e -> e.judged().reading().id()),
        Sql.longs(estimates, e -> e.task().of().registerId()),
        Sql.longs(estimates, e -> e.task().of().connectionId()),
        Sql.longs(estimates, e -> e.task().of().readCycleId().orElse(0)),
        Sql.dates(estimates, e -> e.task().of().day()),
        Sql.numbers(estimates, e -> e.estimate().reading()),
        Sql.texts(estimates, e -> e.judged().state()),
        Sql.longs(estimates, e -> e.judged().previous().map(KeptReading::id).orElse(0L)),
        Sql.dates(estimates, e -> e.judged().previous().map(KeptReading::readOn).orElse(null)),
        Sql.numbers(estimates, e -> e.estimate().use()),
        Sql.longs(estimates, e -> e.estimate().rollovers()),
        Sql.texts(estimates, e -> e.estimate().method().code()),
        Sql.texts(estimates, e -> inputs(e.estimate())),
        Sql.longs(estimates, JudgedEstimate::estimatesInRow));
  }

  /** What an estimate was made of, as it is stored with its reading (MX-E1). */
  static String inputs(Estimate estimate) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("method", estimate.method().name());
    inputs.put("quantity", estimate.quantity());
    inputs.put("use", estimate.use());
    inputs.put("madeBy", estimate.madeBy());
    inputs.put("inputs", estimate.inputs());
    return new JsonText().tree(inputs).toString();
  }

  /** Notes why a task could not be estimated; it stays on the list of what is missing. */
  static void noteNotEstimated(Connection connection, Map<Long, String> reasons)
      throws SQLException {
    if (reasons.isEmpty()) {
      return;
    }
    List<Map.Entry<Long, String>> rows = List.copyOf(reasons.entrySet());
    Sql.update(
        connection,
        """
        update read_task t set reason = q.reason
        from unnest(?::bigint[], ?::text[]) as q (id, reason) where t.id = q.id
        """,
        Sql.longs(rows, Map.Entry::getKey),
        Sql.texts(rows, Map.Entry::getValue));
  }
}
