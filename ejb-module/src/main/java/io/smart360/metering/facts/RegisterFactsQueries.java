package io.smart360.metering.facts;

import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.RegisterKind;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.ServicePointKey;
import io.smart360.metering.validation.subject.InstalledRegister;
import io.smart360.metering.validation.subject.ReadFrequency;
import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is known of registers on a day, all at once. */
public final class RegisterFactsQueries {

  private static final String FACTS =
      """
      select q.place, r.id as register_id, r.meter_id, r.unit, r.dials, r.decimals, r.multiplier,
             r.kind, r.time_of_use, m.number as meter_number, m.size, mm.maximum_flow,
             coalesce(i.installed_on, r.valid_start) as installed_on, i.removed_on, c.utility_id,
             c.status, c.route_id, c.route_sequence, a.code as area, h.category,
             cy.id as cycle_id, cy.scheduled_on, cy.ends_on, bc.frequency, n.registers, ch.chain
      from unnest(?::bigint[], ?::bigint[], ?::date[], ?::bigint[])
           with ordinality as q (register_id, connection_id, day, cycle_id, place)
      join register r on r.id = q.register_id
      join meter m on m.id = r.meter_id
      join meter_model mm on mm.id = m.model_id
      join connection c on c.id = q.connection_id
      join premise p on p.id = c.premise_id
      join service_area a on a.id = p.service_area_id
      left join read_cycle cy on cy.id = nullif(q.cycle_id, 0)
      left join bill_cycle bc on bc.id = cy.bill_cycle_id
      left join lateral (
        select installed_on, removed_on from meter_installation
        where connection_id = c.id and meter_id = m.id
        order by (installed_on <= q.day) desc, installed_on desc limit 1) i on true
      left join lateral (
        select acc.category from connection_holding ch
        join account acc on acc.id = ch.account_id
        where ch.connection_id = c.id and ch.held_start <= q.day
          and (ch.held_end is null or ch.held_end > q.day)
          and acc.status not in ('INACTIVE', 'CLOSED')
        limit 1) h on true
      cross join lateral (
        select count(*) as registers from register s
        where s.meter_id = m.id and s.valid_start <= q.day
          and (s.valid_end is null or s.valid_end > q.day)) n
      cross join lateral (
        select case when count(*) > 1 then string_agg(s.id || '=' || s.unit, ',') end as chain
        from meter_installation si join register s on s.meter_id = si.meter_id
        where si.connection_id = c.id and s.number = r.number and s.time_of_use = r.time_of_use
          and s.direction = r.direction) ch
      order by q.place
      """;

  private RegisterFactsQueries() {}

  /** The facts of each register, in their order; registers that are not there are left out. */
  public static List<RegisterFacts> of(Connection connection, List<RegisterDay> days)
      throws SQLException {
    return Sql.list(
        connection,
        FACTS,
        row -> read(row, days.get(row.getInt("place") - 1)),
        Sql.longs(days, RegisterDay::registerId),
        Sql.longs(days, RegisterDay::connectionId),
        Sql.dates(days, RegisterDay::day),
        Sql.longs(days, day -> day.readCycleId().orElse(0)));
  }

  private static RegisterFacts read(ResultSet row, RegisterDay day) throws SQLException {
    Optional<String> category = Optional.ofNullable(row.getString("category"));
    ServicePointKey key =
        new ServicePointKey(
            day.connectionId(),
            row.getLong("utility_id"),
            category.orElse(""),
            row.getString("size"),
            row.getString("area"));
    return new RegisterFacts(
        day,
        row.getLong("meter_id"),
        row.getString("time_of_use"),
        register(row),
        key,
        SupplyStatus.valueOf(row.getString("status")),
        category.isPresent() ? Occupancy.OCCUPIED : Occupancy.VACANT,
        place(row),
        cycle(row),
        row.getInt("registers"),
        chain(row.getString("chain"), day.registerId(), row.getString("unit")));
  }

  private static InstalledRegister register(ResultSet row) throws SQLException {
    return new InstalledRegister(
        row.getString("meter_number"),
        RegisterConversion.asCounted(
            new RegisterConfiguration(
                kind(row.getString("kind")),
                row.getInt("dials"),
                row.getInt("decimals"),
                row.getBigDecimal("multiplier"),
                Units.of(row.getString("unit")))),
        Sql.date(row, "installed_on"),
        Optional.ofNullable(Sql.date(row, "removed_on")),
        Optional.ofNullable(row.getBigDecimal("maximum_flow")));
  }

  private static RegisterKind kind(String kind) {
    return kind.equals("DEMAND") ? RegisterKind.DEMAND_PEAK : RegisterKind.valueOf(kind);
  }

  private static Optional<RoutePlace> place(ResultSet row) throws SQLException {
    long route = row.getLong("route_id");
    return route == 0
        ? Optional.empty()
        : Optional.of(new RoutePlace(route, row.getInt("route_sequence")));
  }

  private static Optional<CycleFacts> cycle(ResultSet row) throws SQLException {
    long cycle = row.getLong("cycle_id");
    if (cycle == 0) {
      return Optional.empty();
    }
    String frequency = row.getString("frequency");
    return Optional.of(
        new CycleFacts(
            cycle,
            Sql.date(row, "scheduled_on"),
            Sql.date(row, "ends_on"),
            frequency.equals("ANNUAL")
                ? Optional.empty()
                : Optional.of(ReadFrequency.valueOf(frequency))));
  }

  private static Map<Long, String> chain(String written, long registerId, String unit) {
    if (written == null) {
      return Map.of(registerId, unit);
    }
    Map<Long, String> chain = new HashMap<>();
    for (String link : written.split(",")) {
      int equals = link.indexOf('=');
      chain.put(Long.valueOf(link.substring(0, equals)), link.substring(equals + 1));
    }
    return chain;
  }
}
