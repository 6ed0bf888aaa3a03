package io.smart360.metering.facts;

import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.estimation.AgreedQuantity;
import io.smart360.metering.estimation.UseAssumptions;
import io.smart360.metering.estimation.UseProfile;
import io.smart360.tenancy.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is assumed of registers' use on their days, all at once: the profile of the service
 * and of the holder's category (E5), and the quantity agreed for the connection (E6). Registers
 * that count received energy or a deduction have none: assumptions speak of what is delivered.
 */
final class UseAssumptionsQueries {

  private static final String ASSUMPTIONS =
      """
      select q.place, s.unit, u.code, u.average_daily_use, u.month_factors, u.weekday_factors,
             u.source as profile_source, g.quantity, g.source as agreed_source
      from unnest(?::bigint[], ?::bigint[], ?::date[], ?::text[])
           with ordinality as q (register_id, connection_id, day, category, place)
      join register r on r.id = q.register_id and r.direction = 'DELIVERED'
      join connection c on c.id = q.connection_id
      join utility_service s on s.utility_id = c.utility_id and s.service = c.service
      left join use_profile u on u.utility_id = c.utility_id and u.service = c.service
        and u.category = q.category and u.valid_start <= q.day
        and (u.valid_end is null or u.valid_end > q.day)
      left join agreed_quantity g on g.connection_id = c.id and g.valid_start <= q.day
        and (g.valid_end is null or g.valid_end > q.day)
      where u.id is not null or g.id is not null
      """;

  /** A day's use of a small consumer, in a large unit, still has some digits. */
  private static final int CONVERTED_DECIMALS = 10;

  private UseAssumptionsQueries() {}

  /** Of each register, in their order, in the unit its use is kept in. */
  static List<UseAssumptions> of(Connection connection, List<RegisterFacts> registers)
      throws SQLException {
    List<UseAssumptions> assumptions =
        new ArrayList<>(Collections.nCopies(registers.size(), UseAssumptions.NONE));
    Sql.list(
        connection,
        ASSUMPTIONS,
        row -> {
          int place = row.getInt("place") - 1;
          return assumptions.set(place, read(row, registers.get(place)));
        },
        Sql.longs(registers, register -> register.of().registerId()),
        Sql.longs(registers, register -> register.of().connectionId()),
        Sql.dates(registers, register -> register.of().day()),
        Sql.texts(registers, register -> register.key().category()));
    return assumptions;
  }

  private static UseAssumptions read(ResultSet row, RegisterFacts register) throws SQLException {
    UnitOfMeasure from = Units.of(row.getString("unit"));
    UnitOfMeasure unit = register.register().quantityUnit();
    if (!from.convertsTo(unit)) {
      return UseAssumptions.NONE;
    }
    BigDecimal average = row.getBigDecimal("average_daily_use");
    BigDecimal quantity = row.getBigDecimal("quantity");
    return new UseAssumptions(
        average == null
            ? Optional.empty()
            : Optional.of(profile(row, converted(average, from, unit))),
        quantity == null
            ? Optional.empty()
            : Optional.of(
                new AgreedQuantity(
                    converted(quantity, from, unit), row.getString("agreed_source"))));
  }

  private static BigDecimal converted(BigDecimal quantity, UnitOfMeasure from, UnitOfMeasure to) {
    return from == to
        ? quantity
        : from.convert(quantity, to).setScale(CONVERTED_DECIMALS, RoundingMode.HALF_UP);
  }

  private static UseProfile profile(ResultSet row, BigDecimal average) throws SQLException {
    return new UseProfile(
        row.getString("code"),
        average,
        factors(row.getArray("month_factors")),
        factors(row.getArray("weekday_factors")),
        row.getString("profile_source"));
  }

  private static List<BigDecimal> factors(Array column) throws SQLException {
    return List.of((BigDecimal[]) column.getArray());
  }
}
