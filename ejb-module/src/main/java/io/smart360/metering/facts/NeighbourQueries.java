package io.smart360.metering.facts;

import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the registers before and after others in the walking order, all at once. */
public final class NeighbourQueries {

  private static final String NEIGHBOURS =
      """
      select q.place, r.id as register_id, n.id as connection_id
      from unnest(?::bigint[], ?::bigint[], ?::date[])
           with ordinality as q (route_id, route_sequence, day, place)
      cross join lateral (
        (select id from connection
         where route_id = q.route_id and route_sequence < q.route_sequence
         order by route_sequence desc limit 1)
        union all
        (select id from connection
         where route_id = q.route_id and route_sequence > q.route_sequence
         order by route_sequence limit 1)) n
      join meter_installation i on i.connection_id = n.id and i.installed_on <= q.day
        and (i.removed_on is null or i.removed_on > q.day)
      join register r on r.meter_id = i.meter_id and r.number = 1 and r.valid_start <= q.day
        and (r.valid_end is null or r.valid_end > q.day)
      """;

  private NeighbourQueries() {}

  /** For each of the registers its neighbours', on the same day; without a route there are none. */
  public static List<List<RegisterDay>> of(Connection connection, List<RegisterFacts> registers)
      throws SQLException {
    List<List<RegisterDay>> neighbours = new ArrayList<>(registers.size());
    registers.forEach(register -> neighbours.add(new ArrayList<>(2)));
    Sql.list(
        connection,
        NEIGHBOURS,
        row -> {
          int place = row.getInt("place") - 1;
          return neighbours
              .get(place)
              .add(
                  new RegisterDay(
                      row.getLong("register_id"),
                      row.getLong("connection_id"),
                      registers.get(place).of().day(),
                      OptionalLong.empty()));
        },
        Sql.longs(registers, r -> r.place().map(RoutePlace::routeId).orElse(0L)),
        Sql.longs(registers, r -> r.place().map(RoutePlace::sequence).orElse(0)),
        Sql.dates(registers, r -> r.of().day()));
    return neighbours;
  }
}
