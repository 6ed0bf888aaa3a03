package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.linesOf;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.percentOff;
import static io.smart360.tariff.rating.Charges.price;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import io.smart360.tariff.rating.segment.RatingRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Taxes (BX-RATE-R16). */
class TaxationTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final Tax.Levy BY_SERVICE_DAYS =
      new Tax.Levy(
          1, Tax.On.CHARGES, Tax.Price.ADDED, Tax.RateDate.SERVICE_DAYS, Tax.Rounding.BASE);
  private static final Tax.Levy INCLUDED =
      new Tax.Levy(
          1, Tax.On.CHARGES, Tax.Price.INCLUDED, Tax.RateDate.BILL_DATE, Tax.Rounding.BASE);

  @Test
  void aCodeIsRoundedOnceOnItsWholeBase() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "0.50"), fixed("b", "0.50"), fixed("c", "0.50"))
            .taxed(tax("t", "5"));

    assertThat(rated(tariff.segment(APRIL)).total(ChargeType.TAX)).isEqualByComparingTo("0.08");
  }

  @Test
  void aTaxMayBeRoundedOnEachLine() {
    Tax.Levy perLine =
        new Tax.Levy(1, Tax.On.CHARGES, Tax.Price.ADDED, Tax.RateDate.BILL_DATE, Tax.Rounding.LINE);
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "0.50"), fixed("b", "0.50"), fixed("c", "0.50"))
            .taxed(tax("t", "5", perLine));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("a 0.50", "b 0.50", "c 0.50", "t 0.03", "t 0.03", "t 0.03");
  }

  @Test
  void aTaxAndALevyMayBeRoundedDown() {
    Tax.Levy down =
        new Tax.Levy(
            1,
            Tax.On.CHARGES,
            Tax.Price.ADDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.BASE,
            RoundingMode.DOWN);
    Component levy =
        component(
            "levy",
            ChargeType.SURCHARGE,
            new PercentCharge(linesOf("a"), price("5"), RoundingMode.DOWN));
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "1711.90"), levy)
            .taxed(tax("t", "12", down));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL));

    assertThat(amounts(rated)).containsExactly("a 1711.90", "levy 85.59", "t 215.69");
    assertThat(Explanation.of(rated.lines().get(2).derivation(), "USD").rows())
        .extracting(row -> row.name(Locale.ENGLISH) + ": " + row.value(Locale.ENGLISH))
        .contains("Rounding: down, towards zero");
  }

  @Test
  void aTaxInThePriceIsRoundedHalfUpOnly() {
    assertThatExceptionOfType(InvalidTariff.class)
        .isThrownBy(
            () ->
                new Tax.Levy(
                    1,
                    Tax.On.CHARGES,
                    Tax.Price.INCLUDED,
                    Tax.RateDate.BILL_DATE,
                    Tax.Rounding.BASE,
                    RoundingMode.DOWN));
  }

  @Test
  void segmentsOfOneBillAreTaxedTogether() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", fixed("a", "0.50")).taxed(tax("t", "5"));
    RatingRequest segment = tariff.segment(APRIL).build();

    List<RatingOutcome> bill = Rating.rateBill(List.of(segment, segment, segment));

    assertThat(bill)
        .extracting(outcome -> rated(outcome).total(ChargeType.TAX).toPlainString())
        .containsExactly("0.03", "0.03", "0.02");
  }

  @Test
  void aRefusedSegmentDoesNotKeepTheOthersFromBeingRated() {
    TestTariff good = TestTariff.monthly().from("2026-01-01", fixed("a", "1.00"));
    TestTariff late = TestTariff.monthly().from("2026-04-16", fixed("a", "1.00"));

    List<RatingOutcome> bill =
        Rating.rateBill(List.of(late.segment(APRIL).build(), good.segment(APRIL).build()));

    assertThat(bill.get(0)).isInstanceOf(RatingOutcome.Refused.class);
    assertThat(rated(bill.get(1)).total()).isEqualByComparingTo("1.00");
  }

  @Test
  void aDiscountLowersTheBase() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "20.00"), percentOff("off", 1, "50", "a"))
            .taxed(tax("t", "10"));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("a 20.00", "off -10.00", "t 1.00");
  }

  @Test
  void chargesOfOtherTaxClassesAreNotTaxed() {
    ChargeHeading untaxed =
        new ChargeHeading(
            "b", Label.of("b"), ChargeType.FIXED, ServiceKind.WATER, "4100", ChargeHeading.UNTAXED);
    TestTariff tariff =
        TestTariff.monthly()
            .from(
                "2026-01-01",
                fixed("a", "20.00"),
                Component.of(untaxed, FixedCharge.perPeriod(price("100.00"))))
            .taxed(tax("t", "10"));

    assertThat(amounts(rated(tariff.segment(APRIL)))).contains("t 2.00");
  }

  @Test
  void theRateOfTheBillDateHolds() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", fixed("a", "100.00")).taxed(dated(Tax.Levy.USUAL));

    assertThat(amounts(rated(tariff.segment(APRIL).billDate(LocalDate.of(2026, 4, 15)))))
        .contains("t 6.00");
    assertThat(amounts(rated(tariff.segment(APRIL).billDate(LocalDate.of(2026, 4, 16)))))
        .contains("t 6.50");
  }

  @Test
  void aTaxByServiceDaysSplitsItsBaseAtTheChange() {
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", fixed("a", "100.00")).taxed(dated(BY_SERVICE_DAYS));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("a 100.00", "t 3.00", "t 3.25");
  }

  private static Tax dated(Tax.Levy levy) {
    return new Tax(
        Charges.heading("t", ChargeType.TAX, ServiceKind.WATER, "2100"),
        Set.of(Charges.STANDARD),
        List.of(
            new Tax.DatedRate(LocalDate.of(2026, 4, 16), number("6.5")),
            new Tax.DatedRate(LocalDate.of(2020, 1, 1), number("6"))),
        levy,
        Condition.ALWAYS,
        Tax.NOBODY);
  }

  @Test
  void aTaxWithoutARateOnTheDayIsRefused() {
    TestTariff tariff =
        TestTariff.monthly().from("2019-01-01", fixed("a", "100.00")).taxed(dated(Tax.Levy.USUAL));

    RatingOutcome.Refused refused = refused(tariff.segment(days("2019-04-01", "2019-04-30")));

    assertThat(refused.code()).isEqualTo("BX-E19");
    assertThat(refused.text()).isEqualTo("Tax 't' has no rate on 2019-05-01.");
  }

  @Test
  void anExemptConsumerIsShownTheTaxWithoutPayingIt() {
    RatingOutcome.Rated rated =
        rated(exemptable().characteristics(Characteristics.of(Map.of("tax_exempt", "yes"))));

    assertThat(amounts(rated)).containsExactly("a 100.00", "t 0.00");
    assertThat(rated.lines().get(1).key()).isEqualTo("exempt");
    assertThat(rated.notes()).isEmpty();
  }

  @Test
  void anExpiredCertificateIsTaxedAndNoted() {
    RatingOutcome.Rated rated =
        rated(
            exemptable()
                .characteristics(
                    Characteristics.builder()
                        .before("tax_exempt", LocalDate.of(2026, 4, 20), "yes")
                        .build()));

    assertThat(amounts(rated)).containsExactly("a 100.00", "t 5.00");
    assertThat(rated.notes()).extracting(RatingOutcome.Note::code).containsExactly("BX-E19");
  }

  @Test
  void aCertificateOfTheLastDaysIsNotedToo() {
    RatingOutcome.Rated rated =
        rated(
            exemptable()
                .characteristics(
                    Characteristics.builder()
                        .during("tax_exempt", days("2026-04-20", "2026-04-30"), "yes")
                        .build()));

    assertThat(amounts(rated)).containsExactly("a 100.00", "t 5.00");
    assertThat(rated.notes()).extracting(RatingOutcome.Note::code).containsExactly("BX-E19");
  }

  @Test
  void whoNeverHadACertificateIsTaxedWithoutANote() {
    assertThat(rated(exemptable()).notes()).isEmpty();
  }

  @Test
  void aTaxOnTaxesIsLeviedLastOnAllSegmentsOfABill() {
    Tax.Levy onTaxes =
        new Tax.Levy(
            2,
            Tax.On.CHARGES_AND_TAXES,
            Tax.Price.ADDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.BASE,
            RoundingMode.HALF_UP);
    RatingRequest later =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "100.00"))
            .taxed(tax("state", "10", onTaxes))
            .segment(APRIL)
            .build();
    RatingRequest both =
        TestTariff.monthly()
            .from("2026-01-01", fixed("b", "100.00"))
            .taxed(tax("state", "10", onTaxes), tax("city", "5"))
            .segment(APRIL)
            .build();

    List<RatingOutcome> bill = Rating.rateBill(List.of(later, both));

    assertThat(amounts(rated(bill.get(0)))).containsExactly("a 100.00", "state 10.00");
    assertThat(amounts(rated(bill.get(1)))).containsExactly("b 100.00", "city 5.00", "state 10.50");
  }

  private static RatingRequest.Builder exemptable() {
    Tax tax =
        new Tax(
            Charges.heading("t", ChargeType.TAX, ServiceKind.WATER, "2100"),
            Set.of(Charges.STANDARD),
            List.of(new Tax.DatedRate(LocalDate.MIN, number("5"))),
            Tax.Levy.USUAL,
            Condition.ALWAYS,
            Condition.oneOf("tax_exempt", "yes"));
    return TestTariff.monthly().from("2026-01-01", fixed("a", "100.00")).taxed(tax).segment(APRIL);
  }

  @Test
  void aTaxIsLeviedInItsAreaOnly() {
    Tax inTheNorth =
        new Tax(
            Charges.heading("t", ChargeType.TAX, ServiceKind.WATER, "2100"),
            Set.of(Charges.STANDARD),
            List.of(new Tax.DatedRate(LocalDate.MIN, number("5"))),
            Tax.Levy.USUAL,
            Condition.oneOf("area", "north"),
            Tax.NOBODY);
    TestTariff tariff =
        TestTariff.monthly().from("2026-01-01", fixed("a", "100.00")).taxed(inTheNorth);

    assertThat(
            amounts(
                rated(
                    tariff
                        .segment(APRIL)
                        .characteristics(Characteristics.of(Map.of("area", "south"))))))
        .containsExactly("a 100.00");
    assertThat(refused(tariff.segment(APRIL)).code()).isEqualTo("BX-E21");
  }

  @Test
  void includedTaxComesOutOfEachRevenueAccountToTheCent() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "10.00"), flat("use", "1.00"))
            .taxed(tax("vat", "7", INCLUDED));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "7.77"));

    assertThat(amounts(rated))
        .containsExactly("a 10.00", "use 7.77", "vat 1.16", "vat -0.65", "vat -0.51");
    assertThat(rated.total()).isEqualByComparingTo("17.77");
    assertThat(rated.lines())
        .extracting(ChargeLine::glCode)
        .containsExactly("4100", "4000", "2100", "4100", "4000");
  }

  @Test
  void anAddedTaxIsLeviedOnTheNetOfAnIncludedOne() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "108.00"))
            .taxed(tax("vat", "8", INCLUDED), tax("city", "1"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL));

    assertThat(amounts(rated)).containsExactly("a 108.00", "vat 8.00", "vat -8.00", "city 1.00");
    assertThat(rated.total()).isEqualByComparingTo("109.00");
  }

  @Test
  void aCompoundIncludedTaxIsLeviedOnTheOtherInside() {
    Tax.Levy compound =
        new Tax.Levy(
            2,
            Tax.On.CHARGES_AND_TAXES,
            Tax.Price.INCLUDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.BASE);
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "107.10"))
            .taxed(tax("first", "5", INCLUDED), tax("second", "2", compound));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("a 107.10", "first 5.00", "first -5.00", "second 2.10", "second -2.10");
  }

  @Test
  void includedTaxesOfOneOrderDoNotContainEachOther() {
    Tax.Levy compound =
        new Tax.Levy(
            1,
            Tax.On.CHARGES_AND_TAXES,
            Tax.Price.INCLUDED,
            Tax.RateDate.BILL_DATE,
            Tax.Rounding.BASE,
            RoundingMode.HALF_UP);
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("a", "115.00"))
            .taxed(tax("state", "10", compound), tax("city", "5", compound));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("a 115.00", "state 10.00", "state -10.00", "city 5.00", "city -5.00");
  }

  @Test
  void aZeroRateIsShown() {
    Component service = component("a", ChargeType.FIXED, FixedCharge.perPeriod(price("100.00")));
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", service).taxed(tax("zero", "0"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL));

    assertThat(amounts(rated)).containsExactly("a 100.00", "zero 0.00");
    assertThat(rated.lines().get(1).quantity()).isEqualByComparingTo(new BigDecimal("100.00"));
  }
}
