package io.smart360.metering.work;

import io.smart360.identity.Roles;
import io.smart360.metering.facts.KeyedPlansQueries;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** What screens and interfaces read about readings; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.METER_MANAGER,
  Roles.METER_READING_SUPERVISOR,
  Roles.METER_DATA_VALIDATOR,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.CUSTOMER_EXECUTIVE,
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.BILLING_SPECIALIST,
  Roles.AUDITOR
})
public class ReadingQueries {

  private static final int READINGS_SHOWN = 12;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;

  /** How much stands on each list. */
  public WorkCounts counts(WorkFilter filter) {
    return DatabaseWork.in(
        database,
        connection -> {
          KeyedPlansQueries.prefer(connection);
          return new WorkCounts(
              count(connection, WorkSelection.of(WorkTab.SUSPECT, filter)),
              count(connection, WorkSelection.of(WorkTab.PENDING, filter)),
              count(connection, WorkSelection.of(WorkTab.MISSING, filter)),
              count(connection, WorkSelection.of(WorkTab.REVISIT, filter)));
        });
  }

  /**
   * One page of a list: readings by weight of what was found and by how far the use is off, others
   * in walking order.
   */
  public List<WorkRow> work(WorkTab tab, WorkFilter filter, int first, int size) {
    WorkSelection selection = WorkSelection.of(tab, filter);
    return page(selection, first, size);
  }

  /**
   * One reading of a utility with all that speaks for or against it; nothing for a void or refused
   * one.
   */
  public Optional<ReadingDetails> reading(long utilityId, long readingId) {
    return DatabaseWork.in(database, connection -> reading(connection, utilityId, readingId));
  }

  /** The readings of a connection before a day, over all its meters, the newest first. */
  public List<ReadingRow> readingsOf(long connectionId, LocalDate before, int size) {
    return DatabaseWork.in(database, connection -> past(connection, connectionId, before, size));
  }

  /** The readings of a read cycle in a state, by meter number. */
  public List<WorkRow> readingsOfCycle(long readCycleId, ReadingState state, int first, int size) {
    WorkSelection selection = WorkSelection.ofCycle(readCycleId, state);
    return page(selection, first, size);
  }

  private List<WorkRow> page(WorkSelection selection, int first, int size) {
    return DatabaseWork.in(
        database,
        connection -> {
          KeyedPlansQueries.prefer(connection);
          return Sql.list(
              connection,
              selection.page(),
              WorkRows::read,
              selection.parametersOfPage(first, size));
        });
  }

  private static long count(Connection connection, WorkSelection selection) throws SQLException {
    return Sql.first(connection, selection.count(), row -> row.getLong(1), selection.parameters())
        .orElseThrow();
  }

  /** A line with what its details are looked up by. */
  private record Found(
      WorkRow line,
      Optional<BigDecimal> rawValue,
      long registerId,
      OptionalLong cycle,
      long utilityId) {}

  private Optional<ReadingDetails> reading(Connection connection, long utilityId, long readingId)
      throws SQLException {
    WorkSelection selection = WorkSelection.ofReading(readingId);
    Optional<Found> found =
        Sql.first(connection, selection.rows(), ReadingQueries::readFound, selection.parameters())
            .filter(reading -> reading.utilityId() == utilityId);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Found reading = found.get();
    ReadingOutlook outlook =
        ReadingOutlookQueries.of(
            connection,
            new ReadingOutlookQueries.Subject(
                readingId,
                reading.registerId(),
                reading.line().place().connectionId(),
                reading.line().readOn(),
                reading.cycle(),
                reading.utilityId()),
            tenant);
    return Optional.of(
        new ReadingDetails(
            reading.line(),
            reading.rawValue(),
            findings(connection, readingId),
            outlook.expectedValues(),
            outlook.neighbours(),
            ReadingOutlookQueries.medianUse(connection, readingId),
            past(
                connection,
                reading.line().place().connectionId(),
                reading.line().readOn(),
                READINGS_SHOWN),
            EstimateQueries.of(connection, readingId),
            outlook.estimates(),
            decisions(connection, readingId)));
  }

  private static Found readFound(ResultSet row) throws SQLException {
    long cycle = row.getLong("read_cycle_id");
    return new Found(
        WorkRows.read(row),
        Optional.ofNullable(row.getBigDecimal("raw_value")),
        row.getLong("register_id"),
        cycle == 0 ? OptionalLong.empty() : OptionalLong.of(cycle),
        row.getLong("utility_id"));
  }

  private static List<FindingRow> findings(Connection connection, long readingId)
      throws SQLException {
    Map<Integer, FindingRow> findings = new LinkedHashMap<>();
    Sql.list(
        connection,
        """
        select f.finding_no, f.rule, f.severity, f.inputs ->> 'text' as text_key, f.sentence,
               s.number as version, n.key, n.value
        from reading_finding f
        join vee_rule_set s on s.id = f.rule_set_id
        left join lateral jsonb_each_text(f.inputs -> 'numbers') n on true
        where f.reading_id = ? order by f.finding_no
        """,
        row -> findings.merge(row.getInt("finding_no"), readFinding(row), FindingRow::plus),
        readingId);
    return new ArrayList<>(findings.values());
  }

  private static FindingRow readFinding(ResultSet row) throws SQLException {
    String name = row.getString("key");
    return new FindingRow(
        RuleCode.valueOf(row.getString("rule").replace('-', '_')),
        Severity.valueOf(row.getString("severity")),
        row.getString("text_key"),
        row.getString("sentence"),
        name == null ? Map.of() : Map.of(name, row.getString("value")),
        row.getInt("version"));
  }

  private static List<ReadingRow> past(
      Connection connection, long connectionId, LocalDate before, int size) throws SQLException {
    return Sql.list(
        connection,
        """
        select m.id, mt.number as meter_number, r.number as register_number, r.unit, m.read_on,
               m.value, m.use, m.type, m.source, m.state, m.estimate_method
        from meter_reading m
        join register r on r.id = m.register_id
        join meter mt on mt.id = r.meter_id
        where m.connection_id = ? and m.read_on < ? and m.state not in ('VOID', 'REJECTED')
        order by m.read_on desc, (m.type = 'INSTALL') desc, m.id desc limit ?
        """,
        row ->
            new ReadingRow(
                row.getLong("id"),
                row.getString("meter_number"),
                row.getInt("register_number"),
                row.getString("unit"),
                Sql.date(row, "read_on"),
                Optional.ofNullable(row.getBigDecimal("value")),
                Optional.ofNullable(row.getBigDecimal("use")),
                ReadingType.valueOf(row.getString("type")),
                ReadingSource.valueOf(row.getString("source")),
                ReadingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("estimate_method"))),
        connectionId,
        before,
        size);
  }

  private static List<DecisionRow> decisions(Connection connection, long readingId)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select d.from_state, d.to_state, d.value_before, d.value_after, d.reason, d.decided_at,
               coalesce(u.name, d.decided_by) as decided_by
        from reading_decision d
        left join app_user u on u.email = d.decided_by
        where d.reading_id = ? order by d.decided_at desc, d.id desc
        """,
        row ->
            new DecisionRow(
                ReadingState.valueOf(row.getString("from_state")),
                ReadingState.valueOf(row.getString("to_state")),
                Optional.ofNullable(row.getBigDecimal("value_before")),
                Optional.ofNullable(row.getBigDecimal("value_after")),
                Optional.ofNullable(row.getString("reason")),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by")),
        readingId);
  }
}
