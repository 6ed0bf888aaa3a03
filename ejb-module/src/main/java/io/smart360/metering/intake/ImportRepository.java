package io.smart360.metering.intake;

import io.smart360.tenancy.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports of files: what was received, how far it is worked off, and what was wrong with it. */
final class ImportRepository {

  private ImportRepository() {}

  /** What of a utility decides how its files are read. */
  record UtilityTerms(ZoneId zone, String datePattern, PlaceCheck.OffCycle offCycle) {}

  /** An import as its next chunk finds it. */
  record Import(
      long utilityId,
      String fileName,
      String storedAs,
      ImportMode mode,
      ImportState state,
      Position position,
      long rejected,
      long loaded,
      int attempts) {}

  /** How far a file is worked off. */
  record Position(long bytes, long lines) {}

  /** A file that was stored. */
  record NewImport(
      long id,
      long utilityId,
      String fileName,
      ImportMode mode,
      ReadingFiles.Stored file,
      Instant at) {}

  /** What a chunk came to. */
  record ChunkCounts(long rows, long loaded, long rejected) {}

  static long nextId(Connection connection) throws SQLException {
    return Sql.first(connection, "select nextval('entity_id')", row -> row.getLong(1))
        .orElseThrow();
  }

  static Optional<UtilityTerms> terms(Connection connection, long utilityId) throws SQLException {
    return Sql.first(
        connection,
        """
        select time_zone, date_format, coalesce(
                 (select value from utility_setting s
                  where s.utility_id = u.id and s.name = 'off-cycle-readings'
                    and s.category = '*'), 'ALLOWED') as off_cycle
        from utility u where id = ?
        """,
        row ->
            new UtilityTerms(
                ZoneId.of(row.getString("time_zone")),
                row.getString("date_format"),
                PlaceCheck.OffCycle.valueOf(row.getString("off_cycle").toUpperCase(Locale.ROOT))),
        utilityId);
  }

  /** The import that already took this content, unless it was refused or had failed. */
  static Optional<ReadingFileAlreadyLoaded> sameContent(
      Connection connection, long utilityId, String sha256) throws SQLException {
    return Sql.first(
        connection,
        """
        select file_name, received_at from reading_import
        where utility_id = ? and sha256 = ? and mode = 'LOAD_GOOD_ROWS'
          and state not in ('REFUSED', 'FAILED')
        """,
        row ->
            new ReadingFileAlreadyLoaded(
                row.getString("file_name"), Sql.instant(row, "received_at")),
        utilityId,
        sha256);
  }

  static void add(Connection connection, NewImport received, String actor) throws SQLException {
    Sql.update(
        connection,
        """
        insert into reading_import (id, utility_id, file_name, stored_as, size_bytes, sha256, mode,
                                    state, received_at, received_by)
        values (?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?)
        """,
        received.id(),
        received.utilityId(),
        received.fileName(),
        received.file().storedAs(),
        received.file().sizeBytes(),
        received.file().sha256(),
        received.mode(),
        received.at(),
        actor);
  }

  /** Locks the import: of two workers the second waits, and then sees what the first did. */
  static Import lock(Connection connection, long importId) throws SQLException {
    return Sql.first(
            connection,
            """
            select utility_id, file_name, stored_as, mode, state, bytes_done, lines_done,
                   rows_rejected, rows_loaded, attempts
            from reading_import where id = ? for update
            """,
            ImportRepository::readImport,
            importId)
        .orElseThrow(() -> new ReadingImportNotFound(importId));
  }

  private static Import readImport(ResultSet row) throws SQLException {
    return new Import(
        row.getLong("utility_id"),
        row.getString("file_name"),
        row.getString("stored_as"),
        ImportMode.valueOf(row.getString("mode")),
        ImportState.valueOf(row.getString("state")),
        new Position(row.getLong("bytes_done"), row.getLong("lines_done")),
        row.getLong("rows_rejected"),
        row.getLong("rows_loaded"),
        row.getInt("attempts"));
  }

  static void reject(Connection connection, long importId, List<RowError> errors)
      throws SQLException {
    if (errors.isEmpty()) {
      return;
    }
    Sql.update(
        connection,
        """
        insert into reading_import_error (import_id, line_no, error_no, code, field, value, reason)
        select ?, q.line_no, row_number() over (partition by q.line_no order by q.place),
               q.code, q.field, q.value, q.reason
        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
             with ordinality as q (line_no, code, field, value, reason, place)
        """,
        importId,
        Sql.longs(errors, RowError::line),
        Sql.texts(errors, error -> error.code().name()),
        Sql.texts(errors, RowError::field),
        Sql.texts(errors, RowError::value),
        Sql.texts(errors, RowError::reason));
  }

  /** Notes in the same transaction how far the file is worked off. */
  static void advance(Connection connection, long importId, Position to, ChunkCounts counts)
      throws SQLException {
    Sql.update(
        connection,
        """
        update reading_import
        set state = 'RUNNING', bytes_done = ?, lines_done = ?, rows_read = rows_read + ?,
            rows_loaded = rows_loaded + ?, rows_rejected = rows_rejected + ?, attempts = 0,
            version = version + 1
        where id = ?
        """,
        to.bytes(),
        to.lines(),
        counts.rows(),
        counts.loaded(),
        counts.rejected(),
        importId);
  }

  static void countAttempt(Connection connection, long importId) throws SQLException {
    Sql.update(
        connection, "update reading_import set attempts = attempts + 1 where id = ?", importId);
  }

  static void finish(
      Connection connection, long importId, ImportState state, Optional<String> refusal, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        """
        update reading_import
        set state = ?, refusal = ?, finished_at = ?, version = version + 1
        where id = ?
        """,
        state,
        refusal.orElse(null),
        at,
        importId);
  }

  /** Imports of the current tenant that are not worked off, the oldest first. */
  static List<Long> open(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        """
        select id from reading_import where state in ('RECEIVED', 'RUNNING') order by received_at
        """,
        row -> row.getLong(1));
  }
}
