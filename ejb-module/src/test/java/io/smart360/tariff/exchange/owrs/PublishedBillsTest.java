package io.smart360.tariff.exchange.owrs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.smart360.tariff.bench.CaseRating;
import io.smart360.tariff.bench.CaseResult;
import io.smart360.tariff.bench.PublicSource;
import io.smart360.tariff.bench.RateCase;
import io.smart360.tariff.bench.TariffShelf;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Monthly bills of homes that a survey of Californian utilities published, with the inputs it
 * names; what it does not name is assumed here as it assumed it.
 */
class PublishedBillsTest {

  /** Service and use were published to the cent each, and their sum to the cent again. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.0101");

  private static final BigDecimal MONTH = new BigDecimal("30.4");

  private static final Map<String, String> ASSUMED =
      Map.of(
          "city_limits", "inside_city",
          "irr_area", "2000",
          "water_font", "city_delivered",
          "tax_exemption", "granted",
          "lot_size_group", "3",
          "temperature_zone", "Medium",
          "elevation_zone", "1",
          "usage_month", "7",
          "senior", "no");

  private static final Map<String, Map<String, String>> ASSUMED_OF_ONE =
      Map.of(
          "Las Virgenes Municipal Water District", Map.of("elevation_zone", "2"),
          "San Bernardino City of", Map.of("elevation_zone", "2"),
          "Monte Vista Water District", Map.of("usage_month", "1", "irr_area", "500"));

  @Test
  void everyPublishedBillIsReproduced() throws IOException {
    Path published = PublicSource.of("owrs_expected/published_bills_419.csv");
    CaseRating rating = new CaseRating(new TariffShelf(PublicSource.of("owrs/full_utility_rates")));
    List<String> different = new ArrayList<>();
    int compared = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(published)) {
      for (NamedCsvRecord row : rows) {
        compared++;
        CaseResult.Outcome outcome = rating.rate(caseOf(row)).outcome();
        if (!(outcome instanceof CaseResult.Computed computed) || differs(computed, row)) {
          different.add(row.getFields() + " gives " + outcome);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isEqualTo(218);
  }

  private static boolean differs(CaseResult.Computed computed, NamedCsvRecord row) {
    BigDecimal monthly =
        computed
            .unrounded()
            .divide(
                new BigDecimal(row.getField("periods_per_month_divisor")), 6, RoundingMode.HALF_UP);
    BigDecimal expected = new BigDecimal(row.getField("expected_bill_monthly"));
    return monthly.subtract(expected).abs().compareTo(TOLERANCE) > 0;
  }

  private static RateCase caseOf(NamedCsvRecord row) {
    Map<String, String> inputs = new LinkedHashMap<>(ASSUMED);
    inputs.put("meter_size", row.getField("meter_size_assumed"));
    inputs.put("season", row.getField("season"));
    inputs.put("pressure_zone", row.getField("pressure_zone"));
    inputs.put("hhsize", row.getField("hhsize"));
    inputs.put("et_amount", row.getField("et_amount_monthly"));
    inputs.put(
        "days_in_period",
        MONTH.multiply(new BigDecimal(row.getField("periods_per_month_divisor"))).toPlainString());
    inputs.putAll(ASSUMED_OF_ONE.getOrDefault(row.getField("utility_name"), Map.of()));
    return new RateCase(
        row.getField("utility_name"),
        row.getField("owrs_file"),
        row.getField("cust_class"),
        row.getField("usage_in_bill_units_per_bill_period"),
        "",
        "",
        "",
        json(inputs),
        "");
  }

  private static String json(Map<String, String> inputs) {
    return inputs.entrySet().stream()
        .map(input -> quoted(input.getKey()) + ": " + quoted(input.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
