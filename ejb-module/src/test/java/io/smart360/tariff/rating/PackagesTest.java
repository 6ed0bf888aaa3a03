package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.linesOf;
import static io.smart360.tariff.rating.Charges.numbers;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.InvalidComponent;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units that are sold in packages, of which a begun one counts whole. */
class PackagesTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  private static TierTable tiers(String limits, String prices, String packages) {
    return new TierTable(
        ValueTable.of(numbers(limits)), ValueTable.of(numbers(prices)), numbers(packages));
  }

  private static Component use(Charge charge) {
    return component("use", ChargeType.CONSUMPTION, charge);
  }

  private static TestTariff blocks() {
    return TestTariff.monthly()
        .from(
            "2026-01-01",
            use(new BlockCharge(QuantityRule.WHOLE_USE, tiers("1000", "1 0.50", "100 1000"))));
  }

  @ParameterizedTest(name = "{0} units cost {1}")
  @CsvSource({
    "0, 0.00",
    "0.5, 1.00",
    "100, 1.00",
    "101, 2.00",
    "1000, 10.00",
    "1001, 10.50",
    "2000, 10.50",
    "2000.01, 11.00"
  })
  void aBegunPackageOfATierIsChargedWhole(String use, String total) {
    assertThat(rated(blocks().segment(APRIL, use)).total()).isEqualByComparingTo(total);
  }

  @Test
  void aLineStatesPackagesAndTheirUnit() {
    RatingOutcome.Rated rated = rated(blocks().segment(APRIL, "5325"));

    assertThat(sums(rated)).containsExactly("use 10 x 1 = 10.00", "use 5 x 0.50 = 2.50");
    assertThat(rated.lines())
        .extracting(line -> line.unit())
        .containsExactly("100 CCF", "1000 CCF");
  }

  @Test
  void theTierReachedSellsAllInPackagesOfItsOwn() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                use(new StepCharge(QuantityRule.WHOLE_USE, tiers("1000", "1 0.50", "100 1000"))));

    assertThat(sums(rated(tariff.segment(APRIL, "999")))).containsExactly("use 10 x 1 = 10.00");
    assertThat(sums(rated(tariff.segment(APRIL, "2001")))).containsExactly("use 3 x 0.50 = 1.50");
  }

  @Test
  void aTrueUpGivesBackThePackagesThatWereNotBegun() {
    assertThat(
            sums(rated(blocks().segment(APRIL, "-160").billedByEstimate(new BigDecimal("1010")))))
        .containsExactly("use -1 x 0.50 = -0.50", "use -1 x 1 = -1.00");
    assertThat(sums(rated(blocks().segment(APRIL, "-40").billedByEstimate(new BigDecimal("1050")))))
        .isEmpty();
  }

  @Test
  void anExplanationTellsUnitsFromPackages() {
    RatingOutcome.Rated rated = rated(blocks().segment(APRIL, "5325"));
    Explanation second = Explanation.of(rated.lines().get(1).derivation(), "1000 CCF");

    assertThat(second.words(Locale.ENGLISH))
        .isEqualTo(
            "Of 5,325 CCF, 4,325 fall into tier 2; in packages of 1,000, of which one that is begun"
                + " counts whole, they are 5; at 0.5 each they come to 2.50.");
    assertThat(second.rows())
        .extracting(row -> row.name(Locale.ENGLISH) + ": " + row.value(Locale.ENGLISH))
        .contains("Package: 1,000 CCF", "Quantity of the line: 5 1000 CCF");
  }

  @Test
  void aDiscountOnTheFirstUnitsCannotBeGivenOnPackages() {
    Component firstUnits =
        component(
            "off",
            ChargeType.DISCOUNT,
            new DiscountCharge(
                linesOf("use"),
                new DiscountCharge.PercentOff(price("10")),
                Optional.of(price("8")),
                1,
                DiscountCharge.Stacking.STACKABLE,
                Optional.empty()));
    Component use = use(new BlockCharge(QuantityRule.WHOLE_USE, tiers("", "1", "100")));

    assertThatExceptionOfType(InvalidComponent.class)
        .isThrownBy(() -> TestTariff.monthly().from("2026-01-01", use, firstUnits).definition())
        .withMessageContaining("'use', which is sold in packages");
  }
}
