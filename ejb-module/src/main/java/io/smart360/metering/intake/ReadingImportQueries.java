package io.smart360.metering.intake;

import io.smart360.identity.Roles;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import io.smart360.tenancy.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What screens and interfaces read about imports of readings; changes nothing. */
@Stateless
@RolesAllowed({
  Roles.METER_MANAGER,
  Roles.METER_READING_SUPERVISOR,
  Roles.METER_DATA_VALIDATOR,
  Roles.UTILITY_ADMINISTRATOR,
  Roles.AUDITOR
})
public class ReadingImportQueries {

  private static final int FETCHED_AT_ONCE = 1000;

  private static final String IMPORT =
      """
      select i.*, case when size_bytes = 0 or finished_at is not null then 100
                       else floor(100.0 * bytes_done / size_bytes) end as percent_done
      from reading_import i
      """;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  /** The imports of a utility, the newest first. */
  public List<ReadingImportRow> imports(long utilityId, int first, int size) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                IMPORT + "where utility_id = ? order by received_at desc, id desc limit ? offset ?",
                ReadingImportQueries::read,
                utilityId,
                size,
                first));
  }

  public long importCount(long utilityId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(
                    connection,
                    "select count(*) from reading_import where utility_id = ?",
                    row -> row.getLong(1),
                    utilityId)
                .orElseThrow());
  }

  public Optional<ReadingImportRow> find(long importId) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.first(connection, IMPORT + "where id = ?", ReadingImportQueries::read, importId));
  }

  /** Some of the rows that were not loaded, in the order of the file. */
  public List<RowError> errors(long importId, int first, int size) {
    return DatabaseWork.in(
        database,
        connection ->
            Sql.list(
                connection,
                """
                select line_no, field, value, code, reason from reading_import_error
                where import_id = ? order by line_no, error_no limit ? offset ?
                """,
                ReadingImportQueries::readError,
                importId,
                size,
                first));
  }

  /**
   * Writes all rows that were not loaded as CSV in UTF-8 with the columns {@code line, field,
   * value, code, reason}; streamed, so it may be of any size. The stream is left open.
   *
   * @throws ReadingImportNotFound when there is no such import
   */
  public void errorFile(long importId, OutputStream out) {
    if (find(importId).isEmpty()) {
      throw new ReadingImportNotFound(importId);
    }
    DatabaseWork.in(database, connection -> writeErrors(connection, importId, out));
  }

  private static long writeErrors(Connection connection, long importId, OutputStream out)
      throws SQLException {
    long written = 0;
    try (ErrorFile file = new ErrorFile(out);
        PreparedStatement query =
            connection.prepareStatement(
                """
                select line_no, field, value, code, reason from reading_import_error
                where import_id = ? order by line_no, error_no
                """)) {
      query.setLong(1, importId);
      query.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          file.add(readError(row));
          written++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static RowError readError(ResultSet row) throws SQLException {
    return new RowError(
        row.getLong("line_no"),
        row.getString("field"),
        row.getString("value"),
        RowErrorCode.valueOf(row.getString("code")),
        row.getString("reason"));
  }

  private static ReadingImportRow read(ResultSet row) throws SQLException {
    long read = row.getLong("rows_read");
    long loaded = row.getLong("rows_loaded");
    long rejected = row.getLong("rows_rejected");
    ImportMode mode = ImportMode.valueOf(row.getString("mode"));
    return new ReadingImportRow(
        row.getLong("id"),
        row.getLong("utility_id"),
        row.getString("file_name"),
        mode,
        ImportState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("refusal")),
        row.getLong("size_bytes"),
        read,
        loaded,
        rejected,
        mode == ImportMode.CHECK_ONLY ? 0 : read - loaded - rejected,
        row.getInt("percent_done"),
        Sql.instant(row, "received_at"),
        Optional.ofNullable(row.getString("received_by")),
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }
}
