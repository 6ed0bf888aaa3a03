package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What the barcode of a payment slip says: {@code account|bill|amount|due|check digits}.
 *
 * <p>The amount is written with a point and the currency's decimals, the due date as {@code
 * yyyyMMdd}. The two check digits follow ISO 7064 MOD 97-10 over the letters and digits of all that
 * stands before them, A counting 10 and Z 35. They find every single wrong digit and every swap of
 * two neighbouring digits, whether the code was scanned or keyed in by hand.
 */
public record PaymentCode(String account, String bill, Money amount, LocalDate dueOn) {

  private static final int MODULUS = 97;

  public PaymentCode {
    requirePrintable(account);
    requirePrintable(bill);
  }

  /** The whole code, check digits included. */
  public String text() {
    return body() + "|" + checkDigits();
  }

  /** Two digits, from 02 to 98. */
  public String checkDigits() {
    int check = MODULUS + 1 - remainder(body() + "00");
    return check < 10 ? "0" + check : String.valueOf(check);
  }

  /** True when the check digits at the end of a code fit the rest of it. */
  public static boolean isValid(String code) {
    return code.length() > 2 && remainder(code) == 1;
  }

  private String body() {
    return String.join(
        "|",
        account,
        bill,
        amount.amount().toPlainString(),
        dueOn.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static int remainder(String code) {
    int rest = 0;
    for (int i = 0; i < code.length(); i++) {
      int value = Character.digit(code.charAt(i), 36);
      if (value >= 0) {
        rest = (rest * (value < 10 ? 10 : 100) + value) % MODULUS;
      }
    }
    return rest;
  }

  private static void requirePrintable(String part) {
    if (!part.matches("[ -~&&[^|]]+")) {
      throw new IllegalArgumentException("Not fit for a barcode: '" + part + "'");
    }
  }
}
