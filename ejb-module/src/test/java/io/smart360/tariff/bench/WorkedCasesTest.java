package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Bills that utilities, regulators and other projects have worked out, by tariffs entered from what
 * they state. Each source says how exact its total is.
 */
class WorkedCasesTest {

  private static final BigDecimal TEN = new BigDecimal("10");

  @Test
  void everyWorkedBillWithATariffOfOursIsReproduced() throws IOException {
    Map<String, NamedCsvRecord> worked = worked();
    CaseRating rating = new CaseRating(new TariffShelf(folder()));
    List<String> different = new ArrayList<>();
    List<RateCase> cases = cases();
    for (RateCase tested : cases) {
      NamedCsvRecord source = worked.get(tested.id());
      assertThat(source).as(tested.id()).isNotNull();
      CaseResult.Outcome outcome = rating.rate(tested).outcome();
      if (!(outcome instanceof CaseResult.Computed computed) || differs(computed, source)) {
        different.add(tested.id() + " should come to " + source.getField("total") + ": " + outcome);
      }
    }
    assertThat(different).isEmpty();
    assertThat(cases).hasSize(71);
  }

  /** The regulator's own costs of 20 and 30 cubic metres in each of its water districts. */
  @Test
  void everyWaterDistrictOfTheRegulatorCostsWhatItPublishes() throws IOException {
    int compared = 0;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(PublicSource.of("worked_bills/lwua_water_districts.csv"))) {
      for (NamedCsvRecord row : rows) {
        compared++;
        CaseRating rating = new CaseRating(TariffShelf.of(Map.of("d.yaml", district(row))));
        for (String cubicMetres : List.of("20", "30")) {
          RateCase tested =
              new RateCase(
                  row.getField("water_district"),
                  "d.yaml",
                  "",
                  cubicMetres,
                  "",
                  "",
                  "",
                  "",
                  row.getField("published_cost_" + cubicMetres + "_m3"));
          assertThat(rating.rate(tested).isMet()).as(row.getFields() + "").isTrue();
        }
      }
    }
    assertThat(compared).isEqualTo(41);
  }

  private static String district(NamedCsvRecord row) {
    return """
        tariff: DISTRICT
        name: Water district
        service: WATER
        unit: m3
        frequency: MONTHLY
        currency: PHP
        versions:
          - effective-from: 2004-01-01
            components:
              - {code: least, type: FIXED, label: First ten, gl: "4100", amount: %s}
              - code: use
                type: BLOCK
                label: Use
                gl: "4000"
                limits: [10, 20, 30, 40, 50, open]
                prices: [0, %s, %s, %s, %s, %s]
        """
        .formatted(
            row.getField("min_charge_first_10_m3"),
            row.getField("rate_11_20"),
            row.getField("rate_21_30"),
            row.getField("rate_31_40"),
            row.getField("rate_41_50"),
            row.getField("rate_51_up"));
  }

  /** Amounts to the cent, in tolerance of the source where it is larger. */
  private static boolean differs(CaseResult.Computed computed, NamedCsvRecord source) {
    BigDecimal expected = new BigDecimal(source.getField("total"));
    BigDecimal tolerance =
        new BigDecimal(source.getField("tolerance")).max(CaseResult.TOLERANCE).min(TEN);
    return computed.total().subtract(expected).abs().compareTo(tolerance) > 0;
  }

  private static Map<String, NamedCsvRecord> worked() throws IOException {
    Map<String, NamedCsvRecord> worked = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(PublicSource.of("worked_bills/cases.csv"))) {
      for (NamedCsvRecord row : rows) {
        worked.put(row.getField("id"), row);
      }
    }
    return worked;
  }

  private static List<RateCase> cases() throws IOException {
    List<RateCase> cases = new ArrayList<>();
    try (Reader source = Files.newBufferedReader(folder().resolve("cases.csv"))) {
      CaseFile.read(source, cases::add);
    }
    return cases;
  }

  private static Path folder() {
    try {
      return Path.of(WorkedCasesTest.class.getResource("/worked-bills").toURI());
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
