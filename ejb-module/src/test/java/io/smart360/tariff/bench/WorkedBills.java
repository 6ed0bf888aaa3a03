package io.smart360.tariff.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bills that others have worked out, and what our tariffs make of the same inputs. */
final class WorkedBills {

  private static final String CENTS = "AUc";

  private WorkedBills() {}

  /**
   * What the source states for a case.
   *
   * @param total the total of its bill
   * @param tolerance how exact the source says that its total is
   * @param unitsOfMoney how many of the source's units of money make one of ours
   * @param lines its lines in their order
   */
  record Source(
      BigDecimal total, BigDecimal tolerance, BigDecimal unitsOfMoney, List<SourceLine> lines) {}

  /** A line of the source. */
  record SourceLine(int number, String name, BigDecimal amount) {}

  /** The cases of the source by their ids. */
  static Map<String, Source> sources() throws IOException {
    Map<String, List<SourceLine>> lines = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(PublicSource.of("worked_bills/lines.csv"))) {
      lines
          .computeIfAbsent(row.getField("case_id"), id -> new ArrayList<>())
          .add(
              new SourceLine(
                  Integer.parseInt(row.getField("line_no")),
                  row.getField("name"),
                  new BigDecimal(row.getField("amount"))));
    }
    Map<String, Source> sources = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(PublicSource.of("worked_bills/cases.csv"))) {
      boolean isInCents = row.getField("currency_or_unit").equals(CENTS);
      sources.put(
          row.getField("id"),
          new Source(
              new BigDecimal(row.getField("total")),
              new BigDecimal(row.getField("tolerance")),
              isInCents ? new BigDecimal("100") : BigDecimal.ONE,
              lines.getOrDefault(row.getField("id"), List.of())));
    }
    return sources;
  }

  /** The ids of the rules that are explained by a figure. */
  static List<String> rules() throws IOException {
    return rows(PublicSource.of("worked_bills/rule_examples.csv")).stream()
        .map(row -> row.getField("id"))
        .toList();
  }

  /** The bills of each case of a file of ours; a case may take several, such as a year's. */
  static Map<String, List<CaseResult>> rated(String file) throws IOException {
    CaseRating rating = new CaseRating(new TariffShelf(folder()));
    Map<String, List<CaseResult>> results = new LinkedHashMap<>();
    try (Reader source = Files.newBufferedReader(folder().resolve(file))) {
      CaseFile.read(
          source,
          tested ->
              results
                  .computeIfAbsent(tested.id(), id -> new ArrayList<>())
                  .add(rating.rate(tested)));
    }
    return results;
  }

  /** The amounts of a bill. */
  static CaseResult.Computed computed(CaseResult result) {
    if (result.outcome() instanceof CaseResult.Computed computed) {
      return computed;
    }
    throw new AssertionError(result.tested().id() + " is not rated: " + result.outcome());
  }

  /** What all bills of a case come to. */
  static BigDecimal total(List<CaseResult> bills) {
    return bills.stream()
        .map(bill -> computed(bill).total())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The lines of all bills of a case. */
  static List<ChargeLine> lines(List<CaseResult> bills) {
    return bills.stream().flatMap(bill -> computed(bill).lines().stream()).toList();
  }

  /** The rows of a file of ours. */
  static List<NamedCsvRecord> ours(String file) throws IOException {
    return rows(folder().resolve(file));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    List<NamedCsvRecord> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.forEach(rows::add);
    }
    return rows;
  }

  private static Path folder() {
    try {
      return Path.of(WorkedBills.class.getResource("/worked-bills").toURI());
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
