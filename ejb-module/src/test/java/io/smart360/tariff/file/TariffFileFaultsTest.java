package io.smart360.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smart360.tariff.yaml.TariffFileProblem;
import io.smart360.tariff.yaml.TariffFileRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, where, and what is said about it. */
class TariffFileFaultsTest {

  private static final String HEADER =
      """
      tariff: T
      name: Test
      service: WATER
      unit: CCF
      frequency: MONTHLY
      currency: USD
      versions:
        - effective-from: 2026-01-01
          components:
      """;

  private static final String FIRST =
      """
            - {code: base, type: FIXED, label: Base, gl: 4100, amount: 10}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          type: FLAT, rate: 1, price: 2;            'price' means nothing here; known here are
          type: FLAT;                               'rate' is missing; add 'rate: …'
          type: FLAT, rate: 1.2345678;              1.2345678 has more than 6 decimals; write at most 6
          type: FLAT, rate: 1e3;                    '1e3' is no number; write a number
          type: FLAT, rate: -1;                     rate -1; give 0 or more
          type: TOU, buckets: {day: {rate: 1}, night: {rate: -0.5}};  rate -0.5; give 0 or more; a rate below
          type: BLOCK, limits: [10, open], prices: [1, 2], packages: [5];     2 tiers have 1 packages; give the units
          type: BLOCK, limits: [open], prices: [1], packages: [0];            a package of 0 units; give more than 0
          type: DEMAND, unit: kW, limits: [open], prices: [1], packages: [5]; a load in packages of [5]; packages are for
          type: PERCENT, of: [base], percent: 5, round: UNNECESSARY;          rounding UNNECESSARY; give HALF_UP
          type: SLAB, rate: 1;                      'SLAB' is not known; write one of [FIXED
          type: BLOCK, limits: [10, open], prices: [1];       2 tiers have 1 prices; give one price per tier
          type: BLOCK, limits: [10, 5, open], prices: [1, 2, 3]; tier limit 5 after 10; each limit must be greater
          type: BLOCK, limits: [10, 20], prices: [1, 2];      the last tier has an end; the last tier is open
          type: BLOCK, limits: 10, prices: [1, 2];            not a list; write a list such as
          type: BLOCK, tiers: [{to: 300, price: 1}, {over: 305, price: 2}]; a hole between 300 and 305; each tier begins
          type: BLOCK, tiers: [{to: 300, price: 1}, {over: 290, price: 2}]; an overlap between 300 and 290; each tier
          type: BLOCK, tiers: [{to: 300, price: 1}, {to: 400, price: 2}];   the last tier has an end; leave out
          type: PERCENT, of: [nothing], percent: 5;           'nothing' is no component; name one of
          type: PERCENT, of: [x], percent: 5;                 'x' is computed after 'x'; name components
          type: MINIMUM, of: WHATEVER, amount: 5;             'WHATEVER' is not known; write one of [COMMODITY
          type: DISCOUNT, of: [base];                         a discount needs a percentage or an amount; give one
          type: DISCOUNT, of: [base], percent: 110;           a discount of 110 %; give 0 to 100 %
          type: DISCOUNT, of: [base], percent: 5, charge-type: FIXED; charge type FIXED; discounts, and only they
          type: SEASONAL, seasons: {summer: {type: FLAT, rate: 1}};   charges for the seasons [summer]; give one
          type: FIXED, amount: {by: [a, b], values: {c: 1}};  key 'c' has 1 parts; write one value for each
          type: FIXED, amount: 1, prorate: perhaps;           'perhaps' is neither; write yes or no
          type: FIXED, amount: 1, valid: {from: 2026-02-30};  '2026-02-30' is no date; write a date
          type: FIXED, amount: 1, when: {a: {from: 5, below: 5}}; an empty range from 5 below 5; 'from' must
          type: FIXED, amount: 1, gl: 4100;                   'gl' twice; write it once
          """)
  void aFaultyComponentIsRefused(String component, String wrong, String right) {
    String faulty = HEADER + FIRST + "      - {code: x, label: X, gl: 4000, " + component + "}\n";

    List<TariffFileProblem> problems = problemsOf(faulty);

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(11);
    assertThat(problems.get(0).path()).startsWith("versions[1].components[2]");
    assertThat(problems.get(0).wrong()).isEqualTo(wrong);
    assertThat(problems.get(0).right()).startsWith(right);
  }

  @Test
  void allFaultsAreReportedAtOnceInTheOrderOfTheFile() {
    String faulty =
        HEADER.replace("USD", "Dollar")
            + FIRST.replace("4100", "1")
            + "      - {code: x, label: X, gl: 4000, type: FLAT}\n"
            + "    seasons: {all: 01-01..06-30}\n";

    assertThat(problemsOf(faulty))
        .extracting(problem -> problem.line() + " " + problem.wrong())
        .containsExactly(
            "6 currency 'Dollar'",
            "10 GL code '1'",
            "11 'rate' is missing",
            "12 07-01 is in no season");
  }

  @Test
  void seasonsMustCoverTheYear() {
    String faulty = HEADER + FIRST + "    seasons: {all: 01-01..06-30}\n";

    assertThat(problemsOf(faulty))
        .extracting(TariffFileProblem::toString)
        .containsExactly(
            "line 11, versions[1].seasons: 07-01 is in no season; "
                + "each day of the year belongs to one season");
  }

  @Test
  void twoVersionsFromTheSameDayAreRefused() {
    String second = HEADER.substring(HEADER.indexOf("  - effective"));

    assertThat(problemsOf(HEADER + FIRST + second + FIRST))
        .extracting(TariffFileProblem::wrong)
        .containsExactly("two versions from 2026-01-01");
  }

  @Test
  void aTaxOnAClassThatNothingHasIsRefused() {
    String faulty =
        HEADER + FIRST + "    taxes: [{code: t, label: T, gl: 2100, on: OTHER, percent: 5}]\n";

    assertThat(problemsOf(faulty))
        .extracting(TariffFileProblem::toString)
        .containsExactly(
            "line 11, versions[1].taxes[1]: no component is of tax class 'OTHER'; "
                + "name classes that components state as their tax class");
  }

  @Test
  void textThatIsNoYamlIsRefusedWithItsLine() {
    assertThat(problemsOf(HEADER + "\t- broken"))
        .extracting(TariffFileProblem::line)
        .containsExactly(10);
    assertThat(problemsOf(""))
        .extracting(TariffFileProblem::wrong)
        .containsExactly("the file is empty");
    assertThat(problemsOf("just words"))
        .extracting(TariffFileProblem::wrong)
        .containsExactly("no names in it");
  }

  @Test
  void aReferenceLoopIsRefused() {
    assertThat(problemsOf("tariff: &a [*a]")).isNotEmpty();
  }

  private static List<TariffFileProblem> problemsOf(String text) {
    TariffFileRefused refused =
        catchThrowableOfType(TariffFileRefused.class, () -> TariffFile.read(text));
    return refused.problems();
  }
}
