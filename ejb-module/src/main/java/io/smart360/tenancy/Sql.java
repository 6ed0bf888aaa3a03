package io.smart360.tenancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Statements of repositories and queries, with their parameters in the order of the question marks.
 *
 * <p>Takes what JDBC takes, and also instants, enumerations (by name) and whole columns ({@code
 * long[]}, {@code String[]}, {@code BigDecimal[]}, {@code LocalDate[]}) for {@code unnest}.
 */
public final class Sql {

  private Sql() {}

  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
  }

  /** All rows, in order. */
  public static <T> List<T> list(
      Connection connection, String query, RowReader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    }
  }

  /** The first row, if there is one. */
  public static <T> Optional<T> first(
      Connection connection, String query, RowReader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
    }
  }

  /** How many rows the statement changed. */
  public static int update(Connection connection, String statement, Object... parameters)
      throws SQLException {
    try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.executeUpdate();
    }
  }

  /** An instant column; fails on null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** A date column; null stays null. */
  public static LocalDate date(ResultSet row, String column) throws SQLException {
    // Not getObject(column, LocalDate.class): the container finds that method anew at each call.
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  /** A column of ids for {@code unnest} or {@code any}. */
  public static <T> long[] longs(Collection<T> rows, ToLongFunction<T> value) {
    return rows.stream().mapToLong(value).toArray();
  }

  /** A column of texts for {@code unnest}. */
  public static <T> String[] texts(Collection<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  /** A column of exact numbers for {@code unnest}. */
  public static <T> BigDecimal[] numbers(Collection<T> rows, Function<T, BigDecimal> value) {
    return rows.stream().map(value).toArray(BigDecimal[]::new);
  }

  /** A column of dates for {@code unnest}. */
  public static <T> LocalDate[] dates(Collection<T> rows, Function<T, LocalDate> value) {
    return rows.stream().map(value).toArray(LocalDate[]::new);
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, inJdbc(connection, parameters[i]));
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static Object inJdbc(Connection connection, Object parameter) throws SQLException {
    if (parameter instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (parameter instanceof Enum<?> constant) {
      return constant.name();
    }
    if (parameter instanceof long[]) {
      return connection.createArrayOf("int8", new Object[] {parameter});
    }
    if (parameter instanceof Object[] column) {
      return connection.createArrayOf(typeOf(column), column);
    }
    return parameter;
  }

  private static String typeOf(Object[] column) {
    if (column instanceof String[]) {
      return "text";
    }
    if (column instanceof BigDecimal[]) {
      return "numeric";
    }
    if (column instanceof LocalDate[]) {
      return "date";
    }
    throw new IllegalArgumentException("No column type for " + column.getClass());
  }
}
