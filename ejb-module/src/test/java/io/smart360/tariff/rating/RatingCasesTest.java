package io.smart360.tariff.rating;

import static io.smart360.tariff.rating.Charges.block;
import static io.smart360.tariff.rating.Charges.fixed;
import static io.smart360.tariff.rating.Charges.flat;
import static io.smart360.tariff.rating.Charges.tax;
import static io.smart360.tariff.rating.Outcomes.amounts;
import static io.smart360.tariff.rating.Outcomes.rated;
import static io.smart360.tariff.rating.Outcomes.sums;
import static io.smart360.tariff.rating.TestTariff.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.shared.DateRange;
import io.smart360.tariff.model.Tax;
import org.junit.jupiter.api.Test;

/** The rating test cases of the specification (08-billing, appendix C). */
class RatingCasesTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @Test
  void case18VersionChangeScalesTheTierLimits() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", block("use", "10", "2.00 3.00"))
            .from("2026-04-16", block("use", "10", "2.20 3.30"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "24"));

    assertThat(sums(rated))
        .containsExactly(
            "use 5 x 2.00 = 10.00",
            "use 7 x 3.00 = 21.00",
            "use 5 x 2.20 = 11.00",
            "use 7 x 3.30 = 23.10");
    assertThat(rated.total()).isEqualByComparingTo("65.10");
  }

  @Test
  void case19MeterExchangeSplitsTheUseAtItsReading() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", block("use", "10", "2.00 3.00"))
            .from("2026-04-16", block("use", "10", "2.20 3.30"));

    RatingOutcome.Rated rated =
        rated(
            tariff
                .segment(APRIL)
                .use(tariff.measured(days("2026-04-01", "2026-04-10"), "9"))
                .use(tariff.measured(days("2026-04-11", "2026-04-30"), "15")));

    assertThat(sums(rated))
        .containsExactly(
            "use 5 x 2.00 = 10.00",
            "use 7.75 x 3.00 = 23.25",
            "use 5 x 2.20 = 11.00",
            "use 6.25 x 3.30 = 20.63");
    assertThat(rated.total()).isEqualByComparingTo("64.88");
  }

  @Test
  void aFixedChargeAndUseAreTaxedOnce() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "18.50"), flat("use", "3.20"))
            .taxed(tax("sales", "5"));

    RatingOutcome.Rated rated = rated(tariff.segment(APRIL, "10"));

    assertThat(amounts(rated)).containsExactly("service 18.50", "use 32.00", "sales 2.53");
  }

  @Test
  void case11CompoundTaxIsLevied() {
    TestTariff tariff =
        TestTariff.monthly()
            .from("2026-01-01", fixed("service", "100.00"))
            .taxed(
                tax("first", "5"),
                tax(
                    "second",
                    "2",
                    new Tax.Levy(
                        2,
                        Tax.On.CHARGES_AND_TAXES,
                        Tax.Price.ADDED,
                        Tax.RateDate.BILL_DATE,
                        Tax.Rounding.BASE)));

    assertThat(amounts(rated(tariff.segment(APRIL))))
        .containsExactly("service 100.00", "first 5.00", "second 2.10");
  }
}
