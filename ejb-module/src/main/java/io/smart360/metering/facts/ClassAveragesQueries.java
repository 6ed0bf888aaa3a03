package io.smart360.metering.facts;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out mean daily use by category, meter size and area from the passed actual readings of a
 * read cycle and of the one before it in the same bill cycle, so that there is a mean from the
 * first reading on (E4, VEE-08). Looks at the whole cycle: asked once a worker, not once a chunk.
 */
public final class ClassAveragesQueries {

  /** Readings taken further than this from the day of their cycle do not count. */
  private static final int DAYS_FROM_CYCLE = 120;

  private ClassAveragesQueries() {}

  private record Cycle(long id, LocalDate scheduledOn) {}

  public static ClassAverages ofCycle(Connection connection, long readCycleId) throws SQLException {
    List<Cycle> cycles = thisAndTheOneBefore(connection, readCycleId);
    Map<RegisterFacts.ClassKey, ClassAverage> means = new HashMap<>();
    Sql.list(
        connection,
        """
        select acc.category, m.size, a.code as area,
               sum(r.use) / sum(r.read_on - r.previous_on) as daily,
               count(distinct r.register_id) as meters
        from meter_reading r
        join register g on g.id = r.register_id
        join meter m on m.id = g.meter_id
        join connection c on c.id = r.connection_id
        join premise p on p.id = c.premise_id
        join service_area a on a.id = p.service_area_id
        join connection_holding h on h.connection_id = c.id and h.held_start <= r.read_on
          and (h.held_end is null or h.held_end > r.read_on)
        join account acc on acc.id = h.account_id
        where r.read_cycle_id = any(?) and %s
          and r.state in ('PASSED', 'ADJUSTED', 'BILLED') and r.source <> 'ESTIMATE'
          and r.use >= 0 and r.previous_on < r.read_on
        group by acc.category, m.size, a.code
        """
            .formatted(
                DayBounds.of(cycles, Cycle::scheduledOn).widened(DAYS_FROM_CYCLE).on("r.read_on")),
        row ->
            means.put(
                new RegisterFacts.ClassKey(
                    row.getString("category"), row.getString("size"), row.getString("area")),
                new ClassAverage(row.getBigDecimal("daily"), row.getInt("meters"))),
        Sql.longs(cycles, Cycle::id));
    return new ClassAverages(means);
  }

  private static List<Cycle> thisAndTheOneBefore(Connection connection, long readCycleId)
      throws SQLException {
    return Sql.list(
        connection,
        """
        select c.id, c.scheduled_on from read_cycle c join read_cycle this on this.id = ?
        where c.bill_cycle_id = this.bill_cycle_id and c.scheduled_on <= this.scheduled_on
        order by c.scheduled_on desc limit 2
        """,
        row -> new Cycle(row.getLong("id"), Sql.date(row, "scheduled_on")),
        readCycleId);
  }
}
