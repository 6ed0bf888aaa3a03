package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.component;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.number;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.refused;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.PassThroughCharge;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.rating.determinant.BillableCharge;
import io.smart360.tariff.rating.outcome.RatingOutcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PassThroughTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");
  private static final Component VISITS =
      component("visits", ChargeType.FIXED, new PassThroughCharge());

  private static BillableCharge charge(String component, String date, String text, String amount) {
    return new BillableCharge(component, LocalDate.parse(date), text, number(amount), "WO-7");
  }

  @Test
  void eachChargeIsALineOfItsComponent() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", fixed("service", "10"), VISITS);

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .billable(charge("visits", "2026-04-12", "Meter test", "45.00"))
                .billable(charge("visits", "2026-03-30", "", "-5.00")));

    assertThat(amounts(rated)).containsExactly("service 10.00", "visits 45.00", "visits -5.00");
    assertThat(rated.lines().get(1).label().in("en")).isEqualTo("Meter test");
    assertThat(rated.lines().get(2).label().in("en")).isEqualTo("visits");
  }

  @Test
  void withoutAChargeThereIsNoLine() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", VISITS);

    assertThat(rated(tariff.segment(APRIL)).lines()).isEmpty();
  }

  @Test
  void aChargeIsTaxedLikeItsComponent() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", VISITS).taxed(tax("vat", "10"));

    assertThat(
            amounts(
                rated(
                    tariff.segment(APRIL).billable(charge("visits", "2026-04-12", "Test", "45")))))
        .containsExactly("visits 45.00", "vat 4.50");
  }

  @Test
  void aChargeInASplitPeriodAppearsOnce() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", VISITS).from("2026-04-16", VISITS);

    assertThat(
            amounts(
                rated(
                    tariff.segment(APRIL).billable(charge("visits", "2026-05-12", "Test", "45")))))
        .containsExactly("visits 45.00");
  }

  @Test
  void aChargeThatIsTakenDoesNotLetAnotherBeLost() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", VISITS);

    RatingOutcome.Refused refused =
        refused(
            tariff
                .segment(APRIL)
                .billable(charge("visits", "2026-04-12", "Test", "45.00"))
                .billable(charge("fines", "2026-04-13", "Fine", "25.00")));

    assertThat(refused.details()).containsEntry("component", "fines");
  }

  @Test
  void aChargeThatNoComponentTakesHoldsTheBill() {
    TestTariff tariff = TestTariff.monthly().from("2026-01-01", VISITS);

    RatingOutcome.Refused refused =
        refused(tariff.segment(APRIL).billable(charge("fines", "2026-04-12", "Fine", "25.00")));

    assertThat(refused.code()).isEqualTo("BX-E21");
    assertThat(refused.text())
        .isEqualTo("No charge of the tariff takes 25.00 of 2026-04-12 as 'fines'.");
  }
}
