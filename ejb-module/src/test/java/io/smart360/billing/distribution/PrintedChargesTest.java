package io.smart360.billing.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.Paper;
import io.smart360.billing.document.ServiceCharges;
import io.smart360.billing.document.ServiceCharges.RateKind;
import io.smart360.billing.document.TaxLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedChargesTest {

  private static final BillFormat FORMAT =
      BillFormat.of(Locale.US, Currency.getInstance("USD"), Paper.LETTER);

  @Test
  void tiersOfOneChargeShareALine() {
    List<ServiceCharges> charges =
        new PrintedCharges(
                List.of(use(1, "10", "3.20", "32.00", 1), use(2, "2", "4.80", "9.60", 1)), FORMAT)
            .charges();

    assertThat(charges).hasSize(1);
    ServiceCharges water = charges.get(0);
    assertThat(water.service()).isEqualTo("Water");
    assertThat(water.lines()).hasSize(1);
    assertThat(water.lines().get(0).amount()).hasToString("41.60 USD");
    assertThat(water.lines().get(0).pricing())
        .extracting(pricing -> pricing.quantity() + " x " + pricing.rate())
        .containsExactly("10 x 3.20", "2 x 4.80");
  }

  @Test
  void chargeWhosePriceChangedNamesItsDays() {
    List<ServiceCharges> charges =
        new PrintedCharges(
                List.of(use(0, "6", "3.00", "18.00", 1), use(0, "6", "3.30", "19.80", 16)), FORMAT)
            .charges();

    assertThat(charges.get(0).lines())
        .extracting(ServiceCharges.ChargeLine::text)
        .containsExactly("Use, Apr 1, 2025 to Apr 15, 2025", "Use, Apr 16, 2025 to Apr 30, 2025");
  }

  @Test
  void percentageIsShownAsPercent() {
    ServiceCharges.Pricing pricing =
        new PrintedCharges(
                List.of(line("senior", "DISCOUNT", "WATER", "18.50", "USD", "-0.10", "-1.85")),
                FORMAT)
            .charges()
            .get(0)
            .lines()
            .get(0)
            .pricing()
            .get(0);

    assertThat(pricing.rateKind()).isEqualTo(RateKind.PERCENT);
    assertThat(pricing.rate()).isEqualByComparingTo("-10");
  }

  @Test
  void servicesHaveTheOrderOfTheBill() {
    assertThat(
            new PrintedCharges(
                    List.of(
                        line("s", "CONSUMPTION", "SEWER", "1", "CCF", "2.00", "2.00"),
                        line("w", "CONSUMPTION", "WATER", "1", "CCF", "3.00", "3.00")),
                    FORMAT)
                .charges())
        .extracting(ServiceCharges::service)
        .containsExactly("Water", "Sewer");
  }

  @Test
  void oneTaxOfSeveralServicesIsOneLine() {
    List<TaxLine> taxes =
        new PrintedCharges(
                List.of(
                    line("Town tax", "TAX", "WATER", "61.25", "USD", "0.05", "3.06"),
                    line("Town tax", "TAX", "SEWER", "21.42", "USD", "0.050", "1.07")),
                FORMAT)
            .taxes();

    assertThat(taxes).hasSize(1);
    assertThat(taxes.get(0).base()).hasToString("82.67 USD");
    assertThat(taxes.get(0).percent()).isEqualByComparingTo("5");
    assertThat(taxes.get(0).amount()).hasToString("4.13 USD");
  }

  @Test
  void pricesAreListedOncePerTariffVersion() {
    assertThat(
            new PrintedCharges(
                    List.of(use(1, "10", "3.20", "32.00", 1), use(1, "1", "3.20", "3.20", 1)),
                    FORMAT)
                .prices())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.name()).isEqualTo("Residential, version 1");
              assertThat(table.rows())
                  .extracting(row -> row.text() + " " + row.rate())
                  .containsExactly("Use, tier 1 3.2");
            });
  }

  private static LineRow use(int tier, String quantity, String rate, String amount, int day) {
    LocalDate first = LocalDate.of(2025, 4, day);
    return new LineRow(
        1,
        1,
        "use",
        "Use",
        "CONSUMPTION",
        "WATER",
        tier,
        Optional.of(new BigDecimal(quantity)),
        "CCF",
        Optional.of(new BigDecimal(rate)),
        new BigDecimal(amount),
        new LineRow.TariffUsed(1, "Residential", 1),
        Optional.of(first),
        Optional.of(day == 1 ? LocalDate.of(2025, 4, 15) : LocalDate.of(2025, 4, 30)));
  }

  private static LineRow line(
      String label,
      String type,
      String service,
      String quantity,
      String unit,
      String rate,
      String amount) {
    return new LineRow(
        1,
        1,
        label,
        label,
        type,
        service,
        0,
        Optional.of(new BigDecimal(quantity)),
        unit,
        Optional.of(new BigDecimal(rate)),
        new BigDecimal(amount),
        new LineRow.TariffUsed(1, "Residential", 1),
        Optional.empty(),
        Optional.empty());
  }
}
