package io.smart360.tariff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.smart360.tariff.bench.WorkedBills.Source;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Bills that utilities, regulators and other projects have worked out, by tariffs entered from what
 * they state. Each source says how exact its total is; lines agree to the cent.
 */
class WorkedCasesTest {

  private static final String CASES = "cases.csv";

  /** Cases whose source contradicts itself; what we make of them is stated beside the reason. */
  private static final String FAULTS = "faults-of-the-source.csv";

  private static final String NOT_REPRODUCED = "not-reproduced.csv";

  /** Years of hourly use, rated in {@code AnnualBillsTest}. */
  private static final Set<String> YEARS =
      Set.of("SSC-RES-TOU", "SSC-RES-TOU-TIER", "SSC-COM-DEMAND");

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Test
  void everyWorkedBillIsReproducedOrListedWithAReason() throws IOException {
    Set<String> listed = new HashSet<>();
    for (NamedCsvRecord row : WorkedBills.ours(NOT_REPRODUCED)) {
      assertThat(row.getField("reason")).as(row.getField("case_id")).isNotBlank();
      assertThat(row.getField("what_it_would_take")).as(row.getField("case_id")).isNotBlank();
      listed.add(row.getField("case_id"));
    }
    Set<String> covered = new HashSet<>(WorkedBills.rated(CASES).keySet());
    covered.addAll(YEARS);

    Set<String> missing = new HashSet<>(WorkedBills.sources().keySet());
    assertThat(missing).containsAll(covered).containsAll(listed);
    missing.removeAll(covered);
    assertThat(missing).as("neither reproduced nor listed").isSubsetOf(listed);
    assertThat(listed).as("listed although reproduced").isSubsetOf(missing);
  }

  @Test
  void everyReproducedBillComesToItsTotal() throws IOException {
    Map<String, Source> sources = WorkedBills.sources();
    List<String> different = new ArrayList<>();
    WorkedBills.rated(CASES)
        .forEach(
            (id, bills) -> {
              BigDecimal total = WorkedBills.total(bills);
              if (differs(total, sources.get(id))) {
                different.add(id + " should come to " + sources.get(id).total() + ", not " + total);
              }
            });
    assertThat(different).isEmpty();
  }

  @Test
  void everyReproducedBillAgreesLineByLine() throws IOException {
    Map<String, Source> sources = WorkedBills.sources();
    Map<String, List<LineComparison.Group>> groups = groups();
    List<String> different = new ArrayList<>();
    WorkedBills.rated(CASES)
        .forEach(
            (id, bills) ->
                different.addAll(
                    new LineComparison(id, sources.get(id), WorkedBills.lines(bills))
                        .differences(groups.getOrDefault(id, List.of()))));
    assertThat(different).isEmpty();
  }

  @Test
  void everyLineIsComputedAgainFromItsStoredDerivation() throws IOException {
    for (List<CaseResult> bills : WorkedBills.rated(CASES).values()) {
      for (ChargeLine line : WorkedBills.lines(bills)) {
        String stored = line.derivation().toJson();
        assertThat(DerivationJson.read(stored).amount())
            .as(bills.get(0).tested().id() + ": " + stored)
            .isEqualByComparingTo(line.amount());
      }
    }
  }

  @Test
  void everyLineIsExplainedInBothLanguages() throws IOException {
    for (List<CaseResult> bills : WorkedBills.rated(CASES).values()) {
      for (ChargeLine line : WorkedBills.lines(bills)) {
        Explanation explanation = Explanation.of(line.derivation(), line.unit());
        String english = explanation.words(Locale.ENGLISH);
        assertThat(english).as(line.code()).isNotBlank().doesNotContain("{");
        assertThat(explanation.words(SPANISH))
            .isNotBlank()
            .doesNotContain("{")
            .isNotEqualTo(english);
        assertThat(explanation.rows())
            .as(line.code())
            .allSatisfy(
                row -> {
                  assertThat(row.name(Locale.ENGLISH) + row.value(Locale.ENGLISH))
                      .doesNotContain("{");
                  assertThat(row.name(SPANISH) + row.value(SPANISH)).doesNotContain("{");
                });
      }
    }
  }

  /** The amount is right by the stated rates, and the source prints another. */
  @Test
  void aBillWithAFaultOfItsSourceDiffersByThatAlone() throws IOException {
    Map<String, Source> sources = WorkedBills.sources();
    Map<String, List<CaseResult>> rated = WorkedBills.rated(FAULTS);
    Map<String, String> totals = new LinkedHashMap<>();
    for (NamedCsvRecord row : WorkedBills.ours(NOT_REPRODUCED)) {
      if (!row.getField("our_total").isEmpty()) {
        totals.put(row.getField("case_id"), row.getField("our_total"));
      }
    }
    assertThat(rated.keySet()).isEqualTo(totals.keySet());
    Map<String, List<LineComparison.Group>> groups = groups();
    rated.forEach(
        (id, bills) -> {
          assertThat(WorkedBills.total(bills)).as(id).isEqualByComparingTo(totals.get(id));
          assertThat(differs(WorkedBills.total(bills), sources.get(id))).as(id).isTrue();
          assertThat(
                  new LineComparison(id, sources.get(id), WorkedBills.lines(bills))
                      .differences(groups.getOrDefault(id, List.of())))
              .as(id)
              .isEmpty();
        });
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
  private static boolean differs(BigDecimal ours, Source source) {
    BigDecimal tolerance = source.tolerance().max(CaseResult.TOLERANCE).min(BigDecimal.ONE);
    return ours.multiply(source.unitsOfMoney()).subtract(source.total()).abs().compareTo(tolerance)
        > 0;
  }

  private static Map<String, List<LineComparison.Group>> groups() throws IOException {
    Map<String, List<LineComparison.Group>> groups = new LinkedHashMap<>();
    for (NamedCsvRecord row : WorkedBills.ours("lines.csv")) {
      String within = row.getField("within");
      groups
          .computeIfAbsent(row.getField("case_id"), id -> new ArrayList<>())
          .add(
              new LineComparison.Group(
                  row.getField("source_lines"),
                  row.getField("our_lines"),
                  within.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(within))));
    }
    return groups;
  }
}
