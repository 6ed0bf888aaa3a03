package io.smart360.tariff.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.bench.CaseRating;
import io.smart360.tariff.bench.CaseResult;
import io.smart360.tariff.bench.RateCase;
import io.smart360.tariff.bench.TariffShelf;
import io.smart360.tariff.derivation.BilledLoad;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.DemandDerivation;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.DerivationJson;
import io.smart360.tariff.derivation.LineSource;
import io.smart360.tariff.derivation.NetDerivation;
import io.smart360.tariff.derivation.PassedOnDerivation;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.Ratio;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static final String TARIFF =
      """
      tariff: ALDER
      name: Alder water
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          definitions:
            indoor: hhsize * 60 * days_in_period / 748
          components:
            - {code: service, type: FIXED, label: Service, gl: "4100", tax-class: w, amount: {by: [meter_size], values: {'1"': 18.50}}}
            - {code: use, type: BLOCK, label: Use, gl: "4000", tax-class: w, limits: [10, 20, open], prices: [3, 4, 5.125]}
            - {code: flat, type: FLAT, label: Flat, gl: "4000", rate: 0.25}
            - {code: reached, type: STEP, label: Step, gl: "4000", limits: [10, open], prices: [1, 2]}
            - {code: budgeted, type: BUDGET, label: Budget, gl: "4000", budget: [indoor], rounding: HALF_EVEN, limits: [indoor, 150%, open], prices: [1, 2, 3]}
            - {code: units, type: UNIT, label: Units, gl: "4100", count: dwellings, rate: 2}
            - {code: computed, type: FORMULA, label: Formula, gl: "4100", amount: 0.1 * usage + dwellings}
            - {code: least, type: MINIMUM, label: Minimum, gl: "4100", of: [service], amount: 30}
            - {code: fee, type: PERCENT, label: Fee, gl: "4200", of: [service, use], percent: 10}
          taxes:
            - {code: tax, label: Tax, gl: "2100", on: [w], percent: 9.25}
      """;

  @TempDir private Path folder;
  private CaseRating rating;

  @BeforeEach
  void writeTariff() throws IOException {
    Files.writeString(folder.resolve("alder.yaml"), TARIFF);
    rating = new CaseRating(new TariffShelf(folder));
  }

  @Test
  void eachKindOfLineSaysInOneSentenceWhatItIs() {
    assertThat(words(lines("", ""), Locale.ENGLISH))
        .containsExactly(
            "18.5 for the whole period is 18.50.",
            "Of 27.3 CCF, 10 fall into tier 1, which goes from 0 to 10; at 3 each they come to"
                + " 30.00.",
            "Of 27.3 CCF, 10 fall into tier 2, which goes from 10 to 20; at 4 each they come to"
                + " 40.00.",
            "Of 27.3 CCF, 7.3 fall into tier 3, which is all above 20; at 5.125 each they come to"
                + " 37.41.",
            "27.3 CCF at 0.25 each come to 6.83.",
            "27.3 CCF reach tier 2, so all of them are charged at 2 each and come to 54.60.",
            "Of 27.3 CCF, 7 fall into tier 1, which goes from 0 to 7; at 1 each they come to 7.00.",
            "Of 27.3 CCF, 3 fall into tier 2, which goes from 7 to 10; at 2 each they come to"
                + " 6.00.",
            "Of 27.3 CCF, 17.3 fall into tier 3, which is all above 10; at 3 each they come to"
                + " 51.90.",
            "3 at 2 each for the whole period come to 6.00.",
            "0.1 * usage + dwellings comes to 5.73 with the figures below.",
            "The minimum for these days is 30.00; 18.50 is charged, so 11.50 is added.",
            "10 % of 125.91 is 12.59.",
            "9.25 % of 125.91 is 11.65.");
  }

  @Test
  void daysAndScaledLimitsStandInSentenceAndTable() {
    List<ChargeLine> lines = lines("2026-04-01", "2026-04-15");
    assertThat(words(lines, SPANISH).get(0)).isEqualTo("1 × 18,5 × 1 por 15 de 30 días son 9,25.");
    Explanation tier = Explanation.of(lines.get(1).derivation(), "CCF");
    assertThat(tier.rows())
        .extracting(row -> row.name(Locale.ENGLISH) + ": " + row.value(Locale.ENGLISH))
        .contains(
            "Days: Apr 1, 2026 to Apr 15, 2026, 15 days",
            "Ends at: 4.9342 CCF: 10 × 1 for 15 of 30.4 days",
            "Rate: 3",
            "Before rounding: 14.8026",
            "Amount: 14.80");
  }

  @Test
  void theFiguresOfAFormulaStandInItsTable() {
    Explanation formula = Explanation.of(lines("", "").get(10).derivation(), "");
    assertThat(formula.rows())
        .extracting(row -> row.name(SPANISH) + ": " + row.value(SPANISH))
        .contains("usage: 27.3", "dwellings: 3", "Fórmula: 0.1 * usage + dwellings");
  }

  @Test
  void aStoredDerivationGivesTheSameCentsAndTheSameWords() {
    for (ChargeLine line : lines("2026-04-01", "2026-04-15")) {
      Derivation stored = DerivationJson.read(line.derivation().toJson());
      assertThat(stored.amount()).isEqualByComparingTo(line.amount());
      assertThat(Explanation.of(stored, line.unit()).words(SPANISH))
          .isEqualTo(Explanation.of(line.derivation(), line.unit()).words(SPANISH));
    }
  }

  @Test
  void loadsCreditsAndChargesFromElsewhereHaveTheirWords() {
    LineSource source =
        new LineSource(
            "c", 1, DateRange.inclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)), "");
    BigDecimal none = BigDecimal.ZERO;
    Derivation load =
        new DemandDerivation(
            new PeriodDerivation(
                source,
                new BigDecimal("96"),
                new BigDecimal("8.5"),
                Ratio.ONE,
                ChargedUse.WHOLE,
                30,
                Ratio.of(30, 1),
                none,
                2),
            BilledLoad.of(
                "kW",
                new BilledLoad.MeasuredLoad(new BigDecimal("86"), List.of()),
                Optional.of(
                    BilledLoad.RatchetLoad.of(new BigDecimal("80"), 11, new BigDecimal("120"))),
                Optional.of(BigDecimal.TEN)),
            Optional.empty());
    Derivation credit =
        new NetDerivation(
            source,
            new NetDerivation.Received(List.of(), new BigDecimal("20")),
            Optional.of(new BigDecimal("1")),
            new BigDecimal("10"),
            new BigDecimal("0.1"),
            none,
            2);
    Derivation charge =
        new PassedOnDerivation(
            source, new BigDecimal("35"), LocalDate.of(2026, 4, 7), "S-17", none, 2);

    assertThat(Explanation.of(load, "kW").words(Locale.ENGLISH))
        .isEqualTo("A highest load of 96 kW at 8.5 each comes to 816.00 for these days.");
    assertThat(values(load))
        .contains("Share of earlier loads: 96 kW: 80 % of 120 kW, the highest of 11 months");
    assertThat(Explanation.of(credit, "kWh").words(Locale.ENGLISH))
        .isEqualTo("10 kWh received are credited at 0.1 each: -1.00.");
    assertThat(values(credit))
        .contains("Left from earlier bills: 20 kWh", "At most credited: 1.00");
    assertThat(Explanation.of(charge, "").words(Locale.ENGLISH))
        .isEqualTo("A charge of Apr 7, 2026 came with this bill: 35.00.");
    assertThat(values(charge)).contains("Reference: S-17", "Amount: 35.00");
  }

  private static List<String> values(Derivation derivation) {
    return Explanation.of(derivation, "kWh").rows().stream()
        .map(row -> row.name(Locale.ENGLISH) + ": " + row.value(Locale.ENGLISH))
        .toList();
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(keys(SPANISH)).isEqualTo(keys(Locale.ENGLISH));
  }

  private static Set<String> keys(Locale language) {
    ResourceBundle.Control alone =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new TreeSet<>(
        ResourceBundle.getBundle(Explanation.TEXTS.bundle(), language, alone).keySet());
  }

  private static List<String> words(List<ChargeLine> lines, Locale language) {
    return lines.stream()
        .map(line -> Explanation.of(line.derivation(), line.unit()).words(language))
        .toList();
  }

  private List<ChargeLine> lines(String from, String until) {
    RateCase tested =
        new RateCase(
            "1",
            "alder.yaml",
            "",
            "27.3",
            "",
            from,
            until,
            "{\"meter_size\": \"1\\\"\", \"hhsize\": 3, \"dwellings\": 3}",
            "");
    CaseResult.Outcome outcome = rating.rate(tested).outcome();
    assertThat(outcome).isInstanceOf(CaseResult.Computed.class);
    return ((CaseResult.Computed) outcome).lines();
  }
}
