package io.smart360.metering.work;

import io.smart360.metering.reading.ReadingState;
import io.smart360.tenancy.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes lines of work from the columns of {@link WorkSelection}. */
final class WorkRows {

  private WorkRows() {}

  static WorkRow read(ResultSet row) throws SQLException {
    String rules = row.getString("rules");
    return new WorkRow(
        number(row, "reading_id"),
        row.getInt("state_version"),
        number(row, "task_id"),
        new WorkPlace(
            row.getString("meter_number"),
            row.getInt("register_number"),
            row.getString("unit"),
            row.getLong("connection_id"),
            row.getString("address"),
            Optional.ofNullable(row.getString("route")),
            Optional.ofNullable(row.getString("account_number")),
            Optional.ofNullable(row.getString("consumer"))),
        ReadingState.valueOf(row.getString("state")),
        Sql.date(row, "read_on"),
        Optional.ofNullable(row.getBigDecimal("value")),
        Optional.ofNullable(row.getBigDecimal("previous_value")),
        Optional.ofNullable(Sql.date(row, "previous_on")),
        Optional.ofNullable(row.getBigDecimal("use")),
        Optional.ofNullable(row.getBigDecimal("expected_use")),
        rules == null ? List.of() : List.of(rules.split(",")),
        Optional.ofNullable(row.getString("reader")),
        Optional.ofNullable(row.getString("reason")));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
