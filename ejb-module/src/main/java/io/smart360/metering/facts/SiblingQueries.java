package io.smart360.metering.facts;

import io.smart360.metering.validation.subject.SiblingRegisters;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up what the time-of-use registers of meters show on a day, beside their total register
 * (VEE-29). Meters without time-of-use registers have no siblings in this sense: the two registers
 * of a compound water meter are added, not compared (MX-X5).
 */
public final class SiblingQueries {

  private static final String SIBLINGS =
      """
      select q.place, count(*) filter (where r.time_of_use <> 'ALL') as expected,
             count(s.value) filter (where r.time_of_use <> 'ALL') as present,
             coalesce(sum(u.use) filter (where r.time_of_use <> 'ALL'), 0) as sum_of_uses,
             sum(u.use) filter (where r.time_of_use = 'ALL') as total_use
      from unnest(?::bigint[], ?::date[]) with ordinality as q (meter_id, day, place)
      join register r on r.meter_id = q.meter_id and r.kind = 'CUMULATIVE'
        and r.direction = 'DELIVERED' and r.valid_start <= q.day
        and (r.valid_end is null or r.valid_end > q.day)
      left join lateral (
        select value from meter_reading
        where register_id = r.id and read_on = q.day and state not in ('VOID', 'REJECTED')
        order by id limit 1) s on true
      left join lateral (
        select value from meter_reading
        where register_id = r.id and read_on < q.day and value is not null
          and state in ('PASSED', 'ADJUSTED', 'ESTIMATED', 'BILLED')
        order by read_on desc limit 1) p on true
      cross join lateral (
        select (s.value - p.value + case when s.value < p.value then 10::numeric ^ r.dials else 0 end)
               * r.multiplier as use) u
      group by q.place
      having count(*) filter (where r.time_of_use <> 'ALL') > 0
      """;

  private SiblingQueries() {}

  /** By the place of the register in the list; those without siblings have none. */
  public static Map<Integer, SiblingRegisters> of(
      Connection connection, List<RegisterFacts> registers) throws SQLException {
    Map<Integer, SiblingRegisters> siblings = new HashMap<>();
    Sql.list(
        connection,
        SIBLINGS,
        row ->
            siblings.put(
                row.getInt("place") - 1,
                new SiblingRegisters(
                    row.getInt("expected"),
                    row.getInt("present"),
                    row.getBigDecimal("sum_of_uses"),
                    Optional.<BigDecimal>ofNullable(row.getBigDecimal("total_use")))),
        Sql.longs(registers, RegisterFacts::meterId),
        Sql.dates(registers, register -> register.of().day()));
    return siblings;
  }
}
