package io.smart360.identity;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A utility as the place a user works at: its name and what pages need to show its figures.
 *
 * @param services the services it supplies, as {@code utility_service.service} has them
 * @param country two letters; its habits shape how numbers are written
 * @param dateFormat how dates are written in lists, a pattern of {@code DateTimeFormatter}
 */
public record Workplace(
    long utilityId,
    String name,
    Currency currency,
    ZoneId zone,
    String dateFormat,
    String country,
    List<String> services)
    implements Serializable {

  static final String QUERY =
      """
      select u.id, u.name, u.currency, u.time_zone, u.date_format, u.country,
             coalesce((select string_agg(s.service, ',' order by s.service)
                       from utility_service s
                       where s.tenant_id = u.tenant_id and s.utility_id = u.id), '')
      from utility u
      where exists (select 1 from user_role r
                    where r.tenant_id = u.tenant_id and r.utility_id = u.id and r.user_id = ?)
      order by u.name
      """;

  static List<Workplace> all(ResultSet rows) throws SQLException {
    List<Workplace> workplaces = new ArrayList<>();
    while (rows.next()) {
      String services = rows.getString(7);
      workplaces.add(
          new Workplace(
              rows.getLong(1),
              rows.getString(2),
              Currency.getInstance(rows.getString(3)),
              ZoneId.of(rows.getString(4)),
              rows.getString(5),
              rows.getString(6),
              services.isEmpty() ? List.of() : List.of(services.split(","))));
    }
    return workplaces;
  }
}
