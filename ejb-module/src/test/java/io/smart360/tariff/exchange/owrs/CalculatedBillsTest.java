package io.smart360.tariff.exchange.owrs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.smart360.tariff.bench.CaseRating;
import io.smart360.tariff.bench.CaseResult;
import io.smart360.tariff.bench.PublicSource;
import io.smart360.tariff.bench.RateCase;
import io.smart360.tariff.bench.TariffShelf;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bills that the specification's own calculator gives for every file and customer class it can
 * compute, at each tier and on both sides of its limits.
 */
class CalculatedBillsTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final String COMMODITY = "commodity_charge";

  @ParameterizedTest
  @CsvSource({"fixture, 13512", "dev, 20717"})
  void everyCalculatedBillIsReproducedTierByTier(String split, int bills) throws IOException {
    Path grid = PublicSource.of("owrs_expected/owrs_grid_" + split + ".csv.gz");
    CaseRating rating = new CaseRating(new TariffShelf(PublicSource.of("owrs/full_utility_rates")));
    List<String> different = new ArrayList<>();
    int compared = 0;
    try (Reader source =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(grid)), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(source)) {
      for (NamedCsvRecord row : rows) {
        compared++;
        CaseResult result = rating.rate(caseOf(row));
        if (!result.isMet()
            || !hasTiers(result, row.getField("tier_usage"))
            || !isExplained(result)) {
          different.add(row.getFields() + " gives " + result.outcome());
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isEqualTo(bills);
  }

  private static RateCase caseOf(NamedCsvRecord row) {
    return new RateCase(
        row.getField("case_id"),
        row.getField("owrs_file"),
        row.getField("cust_class"),
        row.getField("usage_in_bill_units"),
        "",
        "",
        "",
        row.getField("inputs_json"),
        row.getField("bill"));
  }

  /** Whether each tier of the charge for use has the expected quantity. */
  private static boolean hasTiers(CaseResult result, String expected) {
    if (expected.isEmpty() || !(result.outcome() instanceof CaseResult.Computed computed)) {
      return expected.isEmpty();
    }
    String[] quantities = expected.split("\\|");
    for (int i = 0; i < quantities.length; i++) {
      if (quantityOf(computed.lines(), i + 1).compareTo(new BigDecimal(quantities[i])) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether each line comes to the same cents from its stored derivation, and says why. */
  private static boolean isExplained(CaseResult result) {
    for (ChargeLine line : ((CaseResult.Computed) result.outcome()).lines()) {
      Derivation stored = DerivationJson.read(line.derivation().toJson());
      Explanation explanation = Explanation.of(stored, line.unit());
      if (stored.amount().compareTo(line.amount()) != 0
          || explanation.words(Locale.ENGLISH).isEmpty()
          || explanation.words(SPANISH).equals(explanation.words(Locale.ENGLISH))) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal quantityOf(List<ChargeLine> lines, int tier) {
    return lines.stream()
        .filter(line -> line.code().equals(COMMODITY) && line.tier() == tier)
        .map(ChargeLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
