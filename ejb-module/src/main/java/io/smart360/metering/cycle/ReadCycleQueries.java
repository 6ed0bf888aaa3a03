package io.smart360.metering.cycle;

import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What screens and interfaces read about read cycles; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.METER_MANAGER,
  Roles.METER_READING_SUPERVISOR,
  Roles.METER_DATA_VALIDATOR,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.BILLING_MANAGER,
  Roles.BILLING_ADMINISTRATOR,
  Roles.BILLING_SUPERVISOR,
  Roles.AUDITOR
})
public class ReadCycleQueries {

  private static final String CYCLE =
      """
      select c.*, t.*, r.*,
             (select count(*) from read_cycle_route cr where cr.read_cycle_id = c.id) as routes
      from read_cycle c
      cross join lateral (
        select count(*) as total,
               count(*) filter (where t.state = 'EXPECTED') as expected,
               count(*) filter (where t.state = 'MISSING') as missing,
               count(*) filter (where t.state = 'REVISIT') as revisit,
               count(*) filter (where t.state = 'EXEMPTED') as exempted,
               count(*) filter (where t.state = 'COLLECTED') as collected
        from read_task t where t.read_cycle_id = c.id) t
      cross join lateral (
        select count(*) filter (where m.state in ('PASSED', 'ADJUSTED', 'ESTIMATED', 'BILLED'))
                 as validated,
               count(*) filter (where m.state in ('COLLECTED', 'PENDING')) as pending,
               count(*) filter (where m.state = 'EXEMPTION') as suspect,
               count(*) filter (where m.source = 'ESTIMATE'
                                and m.state in ('PASSED', 'ADJUSTED', 'ESTIMATED', 'BILLED'))
                 as estimated
        from meter_reading m where m.read_cycle_id = c.id) r
      """;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The cycles of a utility, the newest first. */
  public List<ReadCycleRow> cycles(long utilityId, int first, int size) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                CYCLE
                    + """
                      where c.id in (
                        select id from read_cycle where utility_id = ?
                        order by scheduled_on desc, id desc limit ? offset ?)
                      order by c.scheduled_on desc, c.id desc
                      """,
                ReadCycleQueries::read,
                utilityId,
                size,
                first));
  }

  /** A cycle with its counts of this moment. */
  public Optional<ReadCycleRow> find(long readCycleId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(connection, CYCLE + "where c.id = ?", ReadCycleQueries::read, readCycleId));
  }

  private static ReadCycleRow read(ResultSet row) throws SQLException {
    return new ReadCycleRow(
        row.getLong("id"),
        row.getString("name"),
        ReadCycleState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("pause_reason")),
        Sql.date(row, "starts_on"),
        Sql.date(row, "ends_on"),
        Sql.date(row, "scheduled_on"),
        row.getLong("bill_cycle_id"),
        row.getInt("routes"),
        new ReadCycleProgress(
            row.getLong("total"),
            row.getLong("expected"),
            row.getLong("missing"),
            row.getLong("revisit"),
            row.getLong("exempted"),
            row.getLong("collected"),
            row.getLong("validated"),
            row.getLong("pending"),
            row.getLong("suspect"),
            row.getLong("estimated")));
  }
}
