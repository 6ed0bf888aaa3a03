package io.smart360.tariff.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A file of cases: comma-separated, UTF-8, with a line of column names in any order. The column
 * {@code expected_total} may be missing; columns of other names are ignored.
 */
final class CaseFile {

  private static final List<String> COLUMNS =
      List.of(
          "case_id",
          "tariff_file",
          "customer_class",
          "usage",
          "unit",
          "period_start",
          "period_end",
          "inputs_json");
  private static final String EXPECTED = "expected_total";

  private CaseFile() {}

  /** Gives each case of the file in turn. */
  static void read(Reader source, Consumer<RateCase> each) throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source)) {
      Iterator<CsvRecord> iterator = rows.iterator();
      if (!iterator.hasNext()) {
        throw new CannotRateCases("The file of cases is empty.");
      }
      Places places = places(iterator.next());
      while (iterator.hasNext()) {
        each.accept(places.caseOf(iterator.next()));
      }
    } catch (CsvParseException broken) {
      throw new CannotRateCases("The file of cases cannot be read: " + broken.getMessage());
    }
  }

  private static Places places(CsvRecord header) {
    List<String> names = new ArrayList<>();
    header
        .getFields()
        .forEach(name -> names.add(name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)));
    List<String> missing = COLUMNS.stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new CannotRateCases("The file of cases lacks the columns " + missing + ".");
    }
    return new Places(COLUMNS.stream().map(names::indexOf).toList(), names.indexOf(EXPECTED));
  }

  /** Where each column stands. */
  private record Places(List<Integer> columns, int expected) {

    RateCase caseOf(CsvRecord row) {
      return new RateCase(
          field(row, columns.get(0)),
          field(row, columns.get(1)),
          field(row, columns.get(2)),
          field(row, columns.get(3)),
          field(row, columns.get(4)),
          field(row, columns.get(5)),
          field(row, columns.get(6)),
          field(row, columns.get(7)),
          field(row, expected));
    }

    private static String field(CsvRecord row, int place) {
      return place >= 0 && place < row.getFieldCount() ? row.getField(place).strip() : "";
    }
  }
}
