package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.amountOff;
import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.percentOff;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.ChargeBase.ComponentLines;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Discounts and subsidies (BX-RATE-R15). */
class DiscountsTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final DiscountCharge.Relief HALF = new DiscountCharge.PercentOff(price("50"));

  @Test
  void aDiscountNeverTakesMoreThanItsBase() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01", fixed("service", "4.00"), amountOff("relief", 1, "5.00", "service"));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 4.00", "relief -4.00");
  }

  @Test
  void aLaterDiscountSeesWhatEarlierOnesHaveLeft() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("service", "10.00"),
                percentOff("second", 2, "50", "service"),
                percentOff("first", 1, "10", "service"),
                amountOff("third", 3, "9.00", "service"));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 10.00", "first -1.00", "second -4.50", "third -4.50");
  }

  @Test
  void aDiscountGivenAloneKeepsOthersFromTheSameLinesOnly() {
    Component alone =
        discount("alone", HALF, Optional.empty(), DiscountCharge.Stacking.ALONE, "service");
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("service", "10.00"),
                flat("use", "1.00"),
                alone,
                percentOff("on_service", 2, "10", "service"),
                percentOff("on_use", 3, "10", "use"));

    assertThat(amounts(rated(tariff.segment(APRIL, "20"))))
        .containsExactly("service 10.00", "use 20.00", "alone -5.00", "on_use -2.00");
  }

  @Test
  void whatADiscountTookOfSeveralLinesIsCountedOnceOnEach() {
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("a", "1.00"),
                fixed("b", "1.00"),
                fixed("c", "1.00"),
                amountOff("all", 1, "1.00", "a", "b", "c"),
                amountOff("last", 2, "5.00", "c"));

    assertThat(amounts(rated(tariff.segment(APRIL)))).contains("all -1.00", "last -0.66");
  }

  @Test
  void aDiscountGivenAloneGoesOnInTheNextPart() {
    Component alone =
        discount("alone", HALF, Optional.empty(), DiscountCharge.Stacking.ALONE, "service");
    Component[] components = {fixed("service", "30.00"), alone};
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", components).from("2026-04-16", components);

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 15.00", "service 15.00", "alone -7.50", "alone -7.50");
  }

  @Test
  void aDiscountOnTheFirstUnitsEndsWithThem() {
    Component firstEight =
        discount(
            "lifeline", HALF, Optional.of(number("8")), DiscountCharge.Stacking.STACKABLE, "use");
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", block("use", "5", "2.00 4.00"), firstEight);

    assertThat(amounts(rated(tariff.segment(APRIL, "20"))))
        .containsExactly("use 10.00", "use 60.00", "lifeline -11.00");
  }

  @Test
  void aDiscountMayBeForOneTier() {
    Component onFirstTier =
        component(
            "relief",
            ChargeType.DISCOUNT,
            new DiscountCharge(
                new ChargeBase.Components(List.of(new ComponentLines("use", 1))),
                HALF,
                Optional.empty(),
                1,
                DiscountCharge.Stacking.STACKABLE,
                Optional.empty()));
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", block("use", "5", "2.00 4.00"), onFirstTier);

    assertThat(amounts(rated(tariff.segment(APRIL, "20"))))
        .containsExactly("use 10.00", "use 60.00", "relief -5.00");
  }

  @Test
  void aDiscountIsCappedOverAllPartsOfTheSegment() {
    Component capped =
        component(
            "relief",
            ChargeType.DISCOUNT,
            new DiscountCharge(
                Charges.linesOf("service"),
                HALF,
                Optional.empty(),
                1,
                DiscountCharge.Stacking.STACKABLE,
                Optional.of(number("7.00"))));
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "20.00"), capped)
            .from("2026-04-16", fixed("service", "20.00"), capped);

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 10.00", "service 10.00", "relief -5.00", "relief -2.00");
  }

  @Test
  void aDiscountHoldsOnItsOwnDates() {
    Component always = percentOff("relief", 1, "50", "service");
    Component inMay =
        new Component(
            always.heading(),
            always.when(),
            new Validity(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1)),
            always.charge());
    Component fromThe16th =
        new Component(
            always.heading(),
            always.when(),
            new Validity(LocalDate.of(2026, 4, 16), LocalDate.MAX),
            always.charge());

    assertThat(amounts(withDiscount(inMay))).containsExactly("service 20.00");
    assertThat(amounts(withDiscount(fromThe16th))).containsExactly("service 20.00", "relief -5.00");
  }

  private static RatingOutcome.Rated withDiscount(Component discount) {
    return rated(
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "20.00"), discount)
            .segment(APRIL));
  }

  private static Component discount(
      String code,
      DiscountCharge.Relief relief,
      Optional<BigDecimal> first,
      DiscountCharge.Stacking stacking,
      String of) {
    return component(
        code,
        ChargeType.DISCOUNT,
        new DiscountCharge(
            Charges.linesOf(of), relief, first.map(ValueTable::of), 1, stacking, Optional.empty()));
  }
}
