package io.smart360.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Gives out business numbers within the caller's transaction. The series' row stays locked until
 * that transaction ends: numbers of a rolled-back transaction are given out again, so a series has
 * no gap (CMP-10).
 *
 * <p>Public, unlike other repositories: chunks of several capabilities take numbers in the very
 * transaction that uses them.
 */
public final class NumberSeriesRepository {

  private NumberSeriesRepository() {}

  /** The kinds of numbers, as {@code number_format.entity} has them. */
  public enum Entity {
    ACCOUNT,
    BILL,
    BILL_RUN,
    METER
  }

  /**
   * Takes the next {@code count} numbers, in order.
   *
   * @throws NumberFormatMissing when the utility has no format for them
   */
  public static List<String> take(
      Connection connection, long utilityId, Entity entity, LocalDate date, int count)
      throws SQLException {
    NumberFormat format = format(connection, utilityId, entity);
    long next = advance(connection, utilityId, entity, format.reset().periodOf(date), count);
    return LongStream.range(next - count, next).mapToObj(n -> format.number(date, n)).toList();
  }

  private static NumberFormat format(Connection connection, long utilityId, Entity entity)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select coalesce(service_code, ''), prefix, date_element, separator, sequence_length,
                   reset
            from number_format where utility_id = ? and entity = ?
            """)) {
      query.setLong(1, utilityId);
      query.setString(2, entity.name());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new NumberFormatMissing(entity.name());
        }
        return new NumberFormat(
            row.getString(1),
            row.getString(2),
            NumberFormat.DateElement.valueOf(row.getString(3)),
            Objects.requireNonNullElse(row.getString(4), ""),
            row.getInt(5),
            NumberFormat.Reset.valueOf(row.getString(6)));
      }
    }
  }

  /** Moves the series on and returns its next free running number after the move. */
  private static long advance(
      Connection connection, long utilityId, Entity entity, String period, int count)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into number_series as s (utility_id, entity, period, next_value)
            select f.utility_id, f.entity, ?, f.first_value + ?
            from number_format f where f.utility_id = ? and f.entity = ?
            on conflict (tenant_id, utility_id, entity, period)
              do update set next_value = s.next_value + ?
            returning next_value
            """)) {
      upsert.setString(1, period);
      upsert.setInt(2, count);
      upsert.setLong(3, utilityId);
      upsert.setString(4, entity.name());
      upsert.setInt(5, count);
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
