package io.smart360.metering.facts;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the newest readings of registers, all at once. */
public final class RegisterPastQueries {

  /** Readings the rules look back on; a year of months and some that came in between. */
  public static final int NEWEST = 14;

  private static final int YEARS_BACK = 4;

  private static final String PASTS =
      """
      select q.place, h.*
      from unnest(?::bigint[], ?::bigint[]) as q (place, register_id)
      cross join lateral (
        select id, register_id, read_on, read_at, type, source, state, value, use, previous_on,
               read_cycle_id
        from meter_reading
        where register_id = q.register_id
          and %s
          and (state in ('PASSED', 'ADJUSTED', 'ESTIMATED', 'BILLED', 'COLLECTED')
               or (source = 'ESTIMATE' and state in ('PENDING', 'EXEMPTION')))
          and value is not null
        order by read_on desc limit %d) h
      """;

  private RegisterPastQueries() {}

  /**
   * The past of each register, in their order, with everything up to {@code today}.
   *
   * @param readings at most so many of each register
   */
  public static List<RegisterPast> of(
      Connection connection, List<RegisterFacts> registers, LocalDate today, int readings)
      throws SQLException {
    List<List<KeptReading>> kept = new ArrayList<>(registers.size());
    List<long[]> links = new ArrayList<>(registers.size());
    for (int i = 0; i < registers.size(); i++) {
      kept.add(new ArrayList<>(readings));
      for (long register : registers.get(i).chain().keySet()) {
        links.add(new long[] {i, register});
      }
    }
    if (!links.isEmpty()) {
      DayBounds days = DayBounds.of(registers, register -> register.of().day());
      LocalDate last = days.last().isAfter(today) ? days.last() : today;
      DayBounds bounds = new DayBounds(days.first().minusYears(YEARS_BACK), last);
      Sql.list(
          connection,
          PASTS.formatted(bounds.on("read_on"), readings),
          row -> kept.get(row.getInt("place")).add(read(row)),
          Sql.longs(links, link -> link[0]),
          Sql.longs(links, link -> link[1]));
    }
    List<RegisterPast> pasts = new ArrayList<>(registers.size());
    for (int i = 0; i < registers.size(); i++) {
      RegisterFacts facts = registers.get(i);
      pasts.add(new RegisterPast(kept.get(i), facts.chain(), facts.register().quantityUnit()));
    }
    return pasts;
  }

  private static KeptReading read(ResultSet row) throws SQLException {
    long cycle = row.getLong("read_cycle_id");
    return new KeptReading(
        row.getLong("id"),
        row.getLong("register_id"),
        Sql.date(row, "read_on"),
        Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant),
        ReadingType.valueOf(row.getString("type")),
        ReadingSource.valueOf(row.getString("source")),
        ReadingState.valueOf(row.getString("state")),
        row.getBigDecimal("value"),
        Optional.ofNullable(row.getBigDecimal("use")),
        Optional.ofNullable(Sql.date(row, "previous_on")),
        cycle == 0 ? OptionalLong.empty() : OptionalLong.of(cycle));
  }
}
