package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.numbers;
import static io.smart360.tariff.rating.Charges.step;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is given back when an estimate was too high (BX-BILL-R9, appendix C case 14). */
class TrueUpTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @Test
  void case14TrueUpGivesBackWhatWasEstimatedTooHigh() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "3.20"));

    RatingOutcome.Rated rated =
        rated(tariff.segment(APRIL, "-2").billedByEstimate(new BigDecimal("12")));

    assertThat(sums(rated)).containsExactly("use -2 x 3.20 = -6.40");
  }

  @Test
  void trueUpTakesTheHighestTiersFirst() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", block("use", "10 20", "3.20 4.80 6.00"));

    RatingOutcome.Rated rated =
        rated(tariff.segment(APRIL, "-9").billedByEstimate(new BigDecimal("21.5")));

    assertThat(sums(rated)).containsExactly("use -1.5 x 6.00 = -9.00", "use -7.5 x 4.80 = -36.00");
  }

  @Test
  void trueUpOfABudgetTakesItsHighestTiersFirst() {
    Component budget =
        component(
            "use",
            ChargeType.CONSUMPTION,
            new BudgetCharge(
                QuantityRule.WHOLE_USE,
                new BudgetCharge.Budget(
                    List.of(Formula.parse("10")),
                    ValueTable.of(List.of(Formula.parse("100%"), Formula.parse("200%"))),
                    Optional.empty()),
                ValueTable.of(numbers("3.20 4.80 6.00"))));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", budget);

    RatingOutcome.Rated rated =
        rated(tariff.segment(APRIL, "-9").billedByEstimate(new BigDecimal("21.5")));

    assertThat(sums(rated)).containsExactly("use -1.5 x 6.00 = -9.00", "use -7.5 x 4.80 = -36.00");
  }

  @Test
  void aStepIsTakenBackAtThePriceThatTheEstimateReached() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", step("use", "10 20", "3 4 5"));

    assertThat(sums(rated(tariff.segment(APRIL, "-3").billedByEstimate(number("20")))))
        .containsExactly("use -3 x 4 = -12.00");
    assertThat(sums(rated(tariff.segment(APRIL, "-3").billedByEstimate(number("20.01")))))
        .containsExactly("use -3 x 5 = -15.00");
  }

  @Test
  void allThatWasEstimatedMayBeTakenBackAndNoMore() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", block("use", "10", "3 4"));

    assertThat(sums(rated(tariff.segment(APRIL, "-12").billedByEstimate(number("12")))))
        .containsExactly("use -2 x 4 = -8.00", "use -10 x 3 = -30.00");
    assertThat(refused(tariff.segment(APRIL, "-12.01").billedByEstimate(number("12"))).code())
        .isEqualTo("BX-E06");
  }

  @Test
  void negativeUseWithoutAnEstimateIsRefused() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", flat("use", "3.20"));

    assertThat(refused(tariff.segment(APRIL, "-2")).code()).isEqualTo("BX-E06");
  }
}
