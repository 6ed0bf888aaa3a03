package io.smart360.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smart360.shared.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {

  private static final LocalDate DUE = LocalDate.of(2025, 5, 15);
  private static final Money AMOUNT = Money.of("120.45", Currency.getInstance("USD"));

  private final PaymentCode code = new PaymentCode("WU-10001", "BILL-202504-000123", AMOUNT, DUE);

  @Test
  void namesAccountBillAmountDueDateAndCheckDigits() {
    assertThat(code.text()).isEqualTo("WU-10001|BILL-202504-000123|120.45|20250515|36");
  }

  @Test
  void checkDigitsAreThoseOfTheStandard() {
    // ISO 7064 MOD 97-10: 794 has the check digits 44 (the example of the standard).
    assertThat(PaymentCode.isValid("79444")).isTrue();
    assertThat(PaymentCode.isValid("79445")).isFalse();
    assertThat(PaymentCode.isValid(code.text())).isTrue();
  }

  @Test
  void everyWrongDigitIsFound() {
    String text = code.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        int wrong = (text.charAt(i) - '0' + 1) % 10;
        String changed = text.substring(0, i) + wrong + text.substring(i + 1);
        assertThat(PaymentCode.isValid(changed)).as(changed).isFalse();
      }
    }
  }

  @Test
  void twoSwappedDigitsAreFound() {
    String text = code.text();
    for (int i = 1; i < text.length(); i++) {
      char left = text.charAt(i - 1);
      char right = text.charAt(i);
      if (Character.isDigit(left) && Character.isDigit(right) && left != right) {
        String changed = text.substring(0, i - 1) + right + left + text.substring(i + 1);
        assertThat(PaymentCode.isValid(changed)).as(changed).isFalse();
      }
    }
  }

  @Test
  void refusesWhatABarcodeCannotCarry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PaymentCode("WU|1", "BILL-1", AMOUNT, DUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PaymentCode("Ñ-1", "BILL-1", AMOUNT, DUE));
  }
}
