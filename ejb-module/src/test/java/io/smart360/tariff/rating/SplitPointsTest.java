package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.file.TariffFile;
import io.smart360.tariff.model.RateUnit;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.determinant.MeasuredUse;
import io.smart360.tariff.rating.determinant.PastDemands;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RateSheet;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A charge is split on the day on which anything changes that it depends on (BX-RATE-R17). */
class SplitPointsTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final LocalDate CHANGE = LocalDate.of(2026, 4, 16);
  private static final RateUnit CCF = RateUnit.of("CCF");
  private static final RateUnit KW = RateUnit.of("kW");

  private static final String HEADER =
      """
      tariff: T
      name: T
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          defaults:
            household: {by: [zone], values: {A: 3, B: 5}}
          definitions:
            factor: {by: [zone], values: {A: 1, B: 2}}
            twice: 2 * factor
          components:
            - {code: base, type: FIXED, label: Base, gl: 4100, amount: 10}
            - {code: flat, type: FLAT, label: Flat, gl: 4100, rate: 1}
      """;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "type: FIXED, amount: {by: [zone], values: {A: 5, B: 6}}",
        "type: FIXED, amount: 5, when: {zone: [A, B]}",
        "type: UNIT, count: bins, rate: 5",
        "type: UNIT, count: household, rate: 5",
        "type: FLAT, rate: {by: [zone], values: {A: 5, B: 6}}",
        "type: FLAT, rate: 1, quantity: {percent: {by: [zone], values: {A: 50, B: 60}}}",
        "type: FLAT, rate: 1, quantity: {at-most: {by: [zone], values: {A: 4, B: 6}}}",
        "type: FLAT, rate: 1, quantity: {at-most: {characteristic: bins}}",
        "type: BLOCK, limits: {by: [zone], values: {A: [4, open], B: [6, open]}}, prices: [1, 2]",
        "type: BLOCK, limits: [4, open], prices: {by: [zone], values: {A: [1, 2], B: [1, 3]}}",
        "type: STEP, limits: [4, open], prices: {by: [zone], values: {A: [1, 2], B: [1, 3]}}",
        "type: BUDGET, budget: [bins], limits: [100%, open], prices: [1, 2]",
        "type: BUDGET, budget: [days], limits: [bins, open], prices: [1, 2]",
        "type: BUDGET, budget: [days], limits: [3 * twice, open], prices: [1, 2]",
        "type: BUDGET, budget: [days], limits: {by: [zone], values: {A: [4, open], B: [6, open]}},"
            + " prices: [1, 2]",
        "type: BUDGET, budget: [days], limits: [9, open],"
            + " prices: {by: [zone], values: {A: [1, 2], B: [1, 3]}}",
        "type: FORMULA, amount: 1 + bins",
        "type: FORMULA, amount: 1 + twice",
        "type: FORMULA, amount: household * 2",
        "type: FORMULA, amount: {by: [zone], values: {A: 5, B: 6}}",
        "type: VARIANT, by: zone, charges: {A: {type: FLAT, rate: 1}, B: {type: FIXED, amount: 1}}",
        "type: DEMAND, unit: kW, rate: {by: [zone], values: {A: 5, B: 6}}",
        "type: DEMAND, unit: kW, rate: 1, minimum: {by: [zone], values: {A: 50, B: 60}}",
        "type: DEMAND, unit: kW, rate: 1,"
            + " ratchet: {percent: {by: [zone], values: {A: 50, B: 60}}, months: 6}",
        "type: MINIMUM, of: [base], amount: {by: [zone], values: {A: 50, B: 60}}",
        "type: PERCENT, of: [base], percent: {by: [zone], values: {A: 5, B: 6}}",
        "type: DISCOUNT, of: [base], percent: {by: [zone], values: {A: 5, B: 6}}",
        "type: DISCOUNT, of: [base], amount: {by: [zone], values: {A: 2, B: 3}}",
        "type: DISCOUNT, of: [flat], amount: 2, first: {by: [zone], values: {A: 2, B: 3}}",
        "type: NET, rate: {by: [zone], values: {A: 2, B: 3}}"
      })
  void aChargeIsSplitWhereItsTermsChange(String terms) {
    List<ChargeLine> lines = linesOf(terms, "x");

    assertThat(lines).extracting(line -> line.days().start()).contains(APRIL.start(), CHANGE);
    assertThat(lines).allMatch(line -> line.days().days() == 15);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "type: FIXED, amount: 5",
        "type: FLAT, rate: 5",
        "type: FORMULA, amount: 1 + usage",
        "type: PERCENT, of: [base], percent: 5",
        "type: DEMAND, unit: kW, rate: 1, minimum: 50",
        "type: NET, rate: 2"
      })
  void aChargeIsWholeWhereOnlyOthersChange(String terms) {
    assertThat(linesOf(terms, "x")).singleElement().extracting(ChargeLine::days).isEqualTo(APRIL);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{by: [zone], values: {A: 4, B: 6}}", "bins * 2", "household", "twice"})
  void whatIsFreeFollowsTheDaysOfItsOwnTerms(String quantity) {
    List<ChargeLine> lines =
        linesOf(
            "type: ALLOWANCE, of: [y], quantity: "
                + quantity
                + "}\n"
                + "      - {code: y, label: Y, gl: 4000, type: FLAT, rate: {by: [zone], values: {A: 1, B: 1}}",
            "y");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).quantity()).isNotEqualByComparingTo(lines.get(1).quantity());
  }

  @Test
  void theValueThatChoosesAVariantIsStatedWithItsLine() {
    List<ChargeLine> lines =
        linesOf(
            "type: VARIANT, by: zone, charges: {A: {type: FLAT, rate: 1}, B: {type: FLAT, rate: 2}}",
            "x");

    assertThat(lines).extracting(ChargeLine::key).containsExactly("zone=A", "zone=B");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"season", "month"})
  void theCalendarSplitsAChargeOfAnAccountThatNeverChanges(String name) {
    String seasons =
        HEADER.replace(
            "    defaults:", "    seasons: {5: 05-01..11-30, 4: 12-01..04-30}\n    defaults:");
    String component =
        "      - {code: x, label: X, gl: 4000, type: FIXED, amount: {by: ["
            + name
            + "], values: {4: 31, 5: 62}}}\n";
    RateSheet sheet = Rating.compile(TariffFile.read(seasons + component), 1);
    DateRange month = days("2026-04-16", "2026-05-16");

    RatingOutcome.Rated rated =
        rated(
            RatingRequest.forPeriod(month, TariffTimeline.of(sheet).inForce(month))
                .use(MeasuredUse.consumption(month, number("30"), CCF, List.of(1L, 2L)))
                .characteristics(Characteristics.of(Map.of("zone", "A"))));

    assertThat(Outcomes.amounts(rated)).contains("x 15.00", "x 32.00");
  }

  private static List<ChargeLine> linesOf(String terms, String code) {
    String component = "      - {code: x, label: X, gl: 4000, " + terms + "}\n";
    RateSheet sheet = Rating.compile(TariffFile.read(HEADER + component), 1);
    RatingOutcome.Rated rated =
        rated(
            RatingRequest.forPeriod(APRIL, TariffTimeline.of(sheet).inForce(APRIL))
                .use(MeasuredUse.consumption(APRIL, number("30"), CCF, List.of(1L, 2L)))
                .use(MeasuredUse.received(APRIL, number("20"), CCF, List.of(3L)))
                .use(MeasuredUse.load(APRIL, number("12"), KW, List.of(1L)))
                .pastDemands(
                    new PastDemands(
                        List.of(
                            PastDemands.Load.of(
                                days("2026-03-01", "2026-03-31"), number("90"), KW))))
                .characteristics(
                    Characteristics.builder()
                        .before("zone", CHANGE, "A")
                        .from("zone", CHANGE, "B")
                        .before("bins", CHANGE, "1")
                        .from("bins", CHANGE, "3")
                        .build()));
    return rated.lines().stream().filter(line -> line.code().equals(code)).toList();
  }
}
