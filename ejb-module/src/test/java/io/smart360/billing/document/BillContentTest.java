package io.smart360.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.billing.document.AccountSummary.BalanceLine;
import io.smart360.billing.document.BillDesign.Colours;
import io.smart360.billing.document.MeterRow.DialReading;
import io.smart360.billing.document.pdf.Colour;
import io.smart360.shared.DateRange;
import io.smart360.shared.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillContentTest {

  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final LocalDate DAY = LocalDate.of(2025, 4, 15);

  @Test
  void balanceBlockAddsUpByItself() {
    AccountSummary account =
        new AccountSummary(
            List.of(
                BalanceLine.of(BalanceKind.PREVIOUS_BALANCE, dollars("135.80")),
                BalanceLine.on(BalanceKind.PAYMENT, dollars("-100.00"), DAY),
                BalanceLine.on(BalanceKind.PAYMENT, dollars("-20.00"), DAY)),
            List.of(
                BalanceLine.of(BalanceKind.CURRENT_CHARGES, dollars("114.71")),
                BalanceLine.of(BalanceKind.TAXES, dollars("5.74")),
                BalanceLine.of(BalanceKind.IN_DISPUTE, dollars("-15.80"))));

    assertThat(account.balanceForward()).isEqualTo(dollars("15.80"));
    assertThat(account.totalDue()).isEqualTo(dollars("120.45"));
    assertThat(account.sumOf(BalanceKind.PAYMENT)).isEqualTo(dollars("-120.00"));
    assertThat(account.sumOf(BalanceKind.DEPOSIT)).isEqualTo(dollars("0.00"));
  }

  @Test
  void refusesChargesThatDifferFromTheBalanceBlock() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bill("10.00", "9.99"))
        .withMessageContaining("CURRENT_CHARGES")
        .withMessageContaining("9.99");
    assertThat(bill("10.00", "10.00").totalCharges()).isEqualTo(dollars("10.00"));
  }

  @Test
  void refusesColoursThatCannotBeRead() {
    Colour pale = new Colour(0xCCDDEE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Colours(pale, Colour.WHITE, pale, pale, Colour.WHITE))
        .withMessageContaining("#FFFFFF on #CCDDEE");
    assertThat(Colour.WHITE.contrastTo(Colour.BLACK)).isEqualTo(21.0);
  }

  @Test
  void refusesWhatNoDialShows() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DialReading("12a4", DAY, ReadingType.ACTUAL));
    assertThat(new DialReading("00412.5", DAY, ReadingType.ACTUAL).dial()).isEqualTo("00412.5");
  }

  @Test
  void refusesADatePatternThatCannotBeUsed() {
    MoneyStyle style = MoneyStyle.of(Locale.US, DOLLAR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillFormat(Locale.US, Paper.A4, "qqqqqqqq", style));
  }

  private static BillContent bill(String stated, String line) {
    IssuingUtility.Contacts contacts =
        new IssuingUtility.Contacts("1", none(), none(), none(), none(), none());
    return new BillContent(
        BillFormat.of(Locale.US, DOLLAR, Paper.LETTER),
        BillDesign.standard(),
        new IssuingUtility("Utility", Optional.empty(), List.of("Street"), none(), contacts),
        new BillHeading(
            BillHeading.BillKind.REGULAR,
            "A-1",
            "B-1",
            DAY,
            DateRange.inclusive(DAY.minusDays(30), DAY),
            List.of("Receiver"),
            new BillHeading.ServicePlace(List.of(), List.of())),
        new PaymentTerms(DAY, PaymentWay.BY_CONSUMER, none()),
        new AccountSummary(
            List.of(BalanceLine.of(BalanceKind.PREVIOUS_BALANCE, dollars("0.00"))),
            List.of(BalanceLine.of(BalanceKind.CURRENT_CHARGES, dollars(stated)))),
        List.of(
            new ServiceCharges(
                "Water", List.of(ServiceCharges.ChargeLine.flat("Charge", dollars(line))))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new PaymentSlip(List.of("Utility"), none(), List.of()),
        new BackPage(List.of(), List.of()));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Money dollars(String amount) {
    return Money.of(amount, DOLLAR);
  }
}
