package io.smart360.metering.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.smart360.metering.intake.ImportRepository.ChunkCounts;
import io.smart360.metering.intake.ImportRepository.Import;
import io.smart360.metering.intake.ImportRepository.Position;
import io.smart360.metering.intake.ImportRepository.UtilityTerms;
import io.smart360.tenancy.CurrentTenant;
import io.smart360.tenancy.DataSources;
import io.smart360.tenancy.DatabaseWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Works received files off, chunk by chunk, each in a transaction of its own that also notes how
 * far the file is done: after a crash the next chunk begins at the first row that was not
 * committed.
 *
 * <p>Jobs call it, on threads without a user: it does nothing but what somebody who may received
 * the file for. Two workers on one file do no harm, the second finds the work done.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadingFileLoader {

  private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder().skipEmptyLines(false);

  /** A tick tries once a minute: an outage of some minutes is sat out. */
  static final int MOST_ATTEMPTS = 5;

  private static final String GIVEN_UP =
      "Loading stopped after %d attempts at line %d; the lines before it are done."
          + " Tell the administrator, then bring the file again.";

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject CurrentTenant tenant;
  @Inject ReadingFiles files;
  @Inject Event<ReadingFileLoaded> loaded;

  /** Imports of the current tenant that are not worked off, the oldest first. */
  public List<Long> openImports() {
    return DatabaseWork.in(database, ImportRepository::open);
  }

  /**
   * Notes that work on a file begins, and answers how it stands then. A file that was begun so
   * often without coming on by a row has failed: whoever brought it is told, and may bring it
   * again. Each chunk that is done starts the count anew, so that crashes and outages in between do
   * not add up.
   */
  public ImportState begin(long importId) {
    return DatabaseWork.in(
        database,
        connection -> {
          Import file = ImportRepository.lock(connection, importId);
          if (!file.state().isOpen()) {
            return file.state();
          }
          if (file.attempts() >= MOST_ATTEMPTS) {
            return giveUp(connection, importId, file);
          }
          ImportRepository.countAttempt(connection, importId);
          return file.state();
        });
  }

  private ImportState giveUp(Connection connection, long importId, Import file)
      throws SQLException {
    if (file.loaded() > 0) {
      loaded.fire(new ReadingFileLoaded(importId, file.utilityId()));
    }
    long line = Math.max(file.position().lines(), 1) + 1;
    String refusal = GIVEN_UP.formatted(MOST_ATTEMPTS, line);
    return finish(connection, importId, ImportState.FAILED, Optional.of(refusal));
  }

  /**
   * Works off the next rows of a file and answers how the import stands then: open while there is
   * more to do.
   *
   * @param rows at most so many rows
   */
  public ImportState loadChunk(long importId, int rows) {
    return DatabaseWork.in(
        database,
        connection -> {
          Import file = ImportRepository.lock(connection, importId);
          return file.state().isOpen() ? load(connection, importId, file, rows) : file.state();
        });
  }

  private ImportState load(Connection connection, long importId, Import file, int rows)
      throws SQLException {
    if (!files.exists(file.storedAs())) {
      return finish(
          connection,
          importId,
          ImportState.FAILED,
          Optional.of("The stored file " + file.storedAs() + " cannot be read any more."));
    }
    try {
      Chunk chunk = read(connection, file, rows);
      return keep(connection, importId, file, chunk);
    } catch (FileLayout.Refused e) {
      return finish(connection, importId, ImportState.REFUSED, Optional.of(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows cut from the file and checked by themselves. */
  private record Chunk(
      UtilityTerms terms,
      List<ReadingRow> rows,
      List<RowError> errors,
      int rejected,
      Position end,
      Ending ending) {}

  /** Whether the file goes on after a chunk. */
  private enum Ending {
    MORE,
    END_OF_FILE
  }

  private Chunk read(Connection connection, Import file, int size)
      throws SQLException, IOException {
    UtilityTerms terms = ImportRepository.terms(connection, file.utilityId()).orElseThrow();
    LocalDate today = tenant.today(terms.zone());
    FileLayout layout;
    Position begin;
    try (InputStream in = files.openAt(file.storedAs(), 0)) {
      RecordReader header = new RecordReader(in, 0, 1);
      layout = readHeader(header);
      begin = new Position(header.offset(), header.line() - 1);
    }
    if (file.position().bytes() > 0) {
      begin = file.position();
    }
    RowCheck check = new RowCheck(layout, terms.zone(), today, terms.datePattern());
    try (InputStream in = files.openAt(file.storedAs(), begin.bytes())) {
      RecordReader reader = new RecordReader(in, begin.bytes(), begin.lines() + 1);
      return cut(reader, check, terms, size);
    }
  }

  private static FileLayout readHeader(RecordReader reader) throws IOException {
    reader.skipByteOrderMark();
    RawRecord header =
        reader.next().orElseThrow(() -> new FileLayout.Refused("The file is empty: " + expected()));
    String text =
        header
            .text()
            .orElseThrow(
                () ->
                    new FileLayout.Refused(
                        "The first line is not text in the encoding UTF-8: " + expected()));
    try {
      return FileLayout.of(CSV.ofSingleCsvRecord(text).getFields());
    } catch (CsvParseException e) {
      throw new FileLayout.Refused(
          "The first line is not a row of separated columns: " + expected());
    }
  }

  private static String expected() {
    return "expected is UTF-8 with the columns " + Column.LAYOUT + " in the first line.";
  }

  private static Chunk cut(RecordReader reader, RowCheck check, UtilityTerms terms, int size)
      throws IOException {
    List<ReadingRow> rows = new ArrayList<>(size);
    List<RowError> errors = new ArrayList<>();
    int rejected = 0;
    while (rows.size() + rejected < size) {
      Optional<RawRecord> record = reader.next();
      if (record.isEmpty()) {
        return new Chunk(terms, rows, errors, rejected, end(reader), Ending.END_OF_FILE);
      }
      if (!record.get().isBlank()) {
        RowCheck.Checked checked = check(record.get(), check);
        checked.row().ifPresent(rows::add);
        errors.addAll(checked.errors());
        rejected += checked.row().isPresent() ? 0 : 1;
      }
    }
    return new Chunk(terms, rows, errors, rejected, end(reader), Ending.MORE);
  }

  private static Position end(RecordReader reader) {
    return new Position(reader.offset(), reader.line() - 1);
  }

  private static RowCheck.Checked check(RawRecord record, RowCheck check) {
    switch (record.shape()) {
      case OPEN_QUOTE -> {
        return unreadable(record, "A quoted field is not closed");
      }
      case TOO_LONG -> {
        return unreadable(record, "The row is too long for a reading");
      }
      case WHOLE -> {
        Optional<String> text = record.text();
        if (text.isEmpty()) {
          return unreadable(record, "The row has bytes that are not text in the encoding UTF-8");
        }
        try {
          return check.check(record.line(), CSV.ofSingleCsvRecord(text.get()).getFields());
        } catch (CsvParseException e) {
          return unreadable(record, "There are characters after a closing quote");
        }
      }
    }
    throw new IllegalStateException("Shape " + record.shape());
  }

  private static RowCheck.Checked unreadable(RawRecord record, String reason) {
    return RowCheck.Checked.wrong(
        new RowError(record.line(), "row", record.legible(), RowErrorCode.M00, reason));
  }

  private ImportState keep(Connection connection, long importId, Import file, Chunk chunk)
      throws SQLException {
    List<RowError> errors = new ArrayList<>(chunk.errors());
    List<PlaceCheck.Verdict.Load> good = judge(connection, file, chunk, errors);
    int rejected = chunk.rejected() + errors.size() - chunk.errors().size();
    int added =
        file.mode() == ImportMode.LOAD_GOOD_ROWS
            ? IntakeRepository.collect(connection, importId, good)
            : 0;
    ImportRepository.reject(connection, importId, errors);
    ImportRepository.advance(
        connection,
        importId,
        chunk.end(),
        new ChunkCounts(chunk.rows().size() + chunk.rejected(), added, rejected));
    if (chunk.ending() == Ending.MORE) {
      return ImportState.RUNNING;
    }
    if (file.loaded() + added > 0) {
      loaded.fire(new ReadingFileLoaded(importId, file.utilityId()));
    }
    return finish(
        connection, importId, endState(file.mode(), file.rejected() + rejected), Optional.empty());
  }

  private static List<PlaceCheck.Verdict.Load> judge(
      Connection connection, Import file, Chunk chunk, List<RowError> errors) throws SQLException {
    PlaceCheck check = new PlaceCheck(chunk.terms().offCycle());
    List<InstalledPlace> places =
        IntakeRepository.places(connection, file.utilityId(), chunk.rows());
    List<PlaceCheck.Verdict.Load> good = new ArrayList<>(chunk.rows().size());
    for (int i = 0; i < places.size(); i++) {
      PlaceCheck.Verdict verdict = check.check(chunk.rows().get(i), places.get(i));
      if (verdict instanceof PlaceCheck.Verdict.Load load) {
        good.add(load);
      } else if (verdict instanceof PlaceCheck.Verdict.Reject reject) {
        errors.add(reject.error());
      }
    }
    return good;
  }

  private static ImportState endState(ImportMode mode, long rejected) {
    if (mode == ImportMode.CHECK_ONLY) {
      return ImportState.CHECKED;
    }
    return rejected == 0 ? ImportState.LOADED : ImportState.LOADED_WITH_ERRORS;
  }

  private ImportState finish(
      Connection connection, long importId, ImportState state, Optional<String> refusal)
      throws SQLException {
    ImportRepository.finish(connection, importId, state, refusal, tenant.now());
    return state;
  }
}
