package io.smart360.metering;

import io.smart360.metering.facts.RegisterDay;
import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import io.smart360.tenancy.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a reading that is judged or decided on from a row of {@code meter_reading}. */
public final class ClaimedReadingRows {

  private ClaimedReadingRows() {}

  /** The row's columns are named as those of the table. */
  public static ClaimedReading read(ResultSet row) throws SQLException {
    long cycle = row.getLong("read_cycle_id");
    return new ClaimedReading(
        row.getLong("id"),
        new RegisterDay(
            row.getLong("register_id"),
            row.getLong("connection_id"),
            Sql.date(row, "read_on"),
            cycle == 0 ? OptionalLong.empty() : OptionalLong.of(cycle)),
        Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getBigDecimal("value")),
        ReadingType.valueOf(row.getString("type")),
        ReadingSource.valueOf(row.getString("source")),
        ReaderStatus.valueOf(row.getString("reader_status")),
        Optional.ofNullable(row.getString("reason_code")).orElse("OK"),
        Optional.ofNullable(row.getString("reader")));
  }
}
