package io.smart360.billing.document.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.billing.document.BillFormat;
import io.smart360.billing.document.MoneyStyle;
import io.smart360.billing.document.MoneyStyle.SignPlace;
import io.smart360.billing.document.Paper;
import io.smart360.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final Formats AMERICAN =
      new Formats(BillFormat.of(Locale.US, DOLLAR, Paper.LETTER));

  @Test
  void moneyCarriesItsSignAndGroups() {
    assertThat(AMERICAN.money(Money.of("1234567.80", DOLLAR))).isEqualTo("$1,234,567.80");
    assertThat(AMERICAN.money(Money.of("-0.05", DOLLAR))).isEqualTo("−$0.05");
    assertThat(AMERICAN.amount(Money.of("-999.99", DOLLAR))).isEqualTo("−999.99");
  }

  @Test
  void utilityMayWriteItsOwnWay() {
    MoneyStyle swiss =
        new MoneyStyle(Currency.getInstance("CHF"), "CHF", SignPlace.AFTER, '.', '\'');
    Formats formats = new Formats(new BillFormat(Locale.US, Paper.A4, "yyyy-MM-dd", swiss));

    assertThat(formats.money(Money.of("-1234.50", swiss.currency())))
        .isEqualTo("−1'234.50\u00a0CHF");
    assertThat(formats.date(LocalDate.of(2025, 5, 3))).isEqualTo("2025-05-03");
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "12.000, 12", "10.4550, 10.4550", "2.58, 2.5800", "-3.5, −3.5000"})
  void quantityIsWholeOrHasFourDecimals(BigDecimal quantity, String written) {
    assertThat(AMERICAN.quantity(quantity)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"26.4, 26.40", "0.066, 0.066", "2.100000, 2.10", "0.000125, 0.000125", "5, 5.00"})
  void rateHasAtLeastTheDecimalsOfMoney(BigDecimal rate, String written) {
    assertThat(AMERICAN.rate(rate)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"5.00, 5%", "10, 10%", "1.4, 1.4%", "0, 0%"})
  void percentHasNoIdleZeros(BigDecimal percent, String written) {
    assertThat(AMERICAN.percent(percent)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "'MMM d, yyyy', 'Mar 5'",
    "MM/dd/yyyy, 03/05",
    "dd/MM/yyyy, 05/03",
    "yyyy-MM-dd, 03-05",
    "d. MMMM yyyy, 5. March"
  })
  void nearDatesAreWrittenWithoutTheYear(String pattern, String written) {
    MoneyStyle style = MoneyStyle.of(Locale.US, DOLLAR);
    Formats formats = new Formats(new BillFormat(Locale.US, Paper.A4, pattern, style));
    LocalDate day = LocalDate.of(2025, 3, 5);

    assertThat(formats.shortDate(day, LocalDate.of(2025, 4, 1))).isEqualTo(written);
    assertThat(formats.shortDate(day, LocalDate.of(2026, 1, 1))).contains("2025");
  }
}
