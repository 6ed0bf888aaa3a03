package io.smart360.billing.document;

import io.smart360.shared.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the barcode of a payment slip says: {@code account|bill|amount|due|check digits}.
 *
 * <p>The amount is written with a point and the currency's decimals, the due date as {@code
 * yyyyMMdd}. The two check digits follow ISO 7064 MOD 97-10 over the letters and digits of all that
 * stands before them, A counting 10 and Z 35. They find every single wrong digit and every swap of
 * two neighbouring digits, whether the code was scanned or keyed in by hand.
 */
public record PaymentCode(String account, String bill, Money amount, LocalDate dueOn) {

  private static final BigInteger MODULUS = BigInteger.valueOf(97);

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
    int rest = new BigInteger(digitsOf(body()) + "00").mod(MODULUS).intValue();
    return String.format(Locale.ROOT, "%02d", 98 - rest);
  }

  /** True when the check digits at the end of a code fit the rest of it. */
  public static boolean isValid(String code) {
    String digits = digitsOf(code);
    return digits.length() > 2 && new BigInteger(digits).mod(MODULUS).intValue() == 1;
  }

  private String body() {
    return String.join(
        "|",
        account,
        bill,
        amount.amount().toPlainString(),
        dueOn.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static String digitsOf(String code) {
    StringBuilder digits = new StringBuilder(code.length() * 2);
    for (char character : code.toUpperCase(Locale.ROOT).toCharArray()) {
      int value = Character.digit(character, 36);
      if (value >= 0) {
        digits.append(value);
      }
    }
    return digits.toString();
  }

  private static void requirePrintable(String part) {
    if (!part.matches("[ -~&&[^|]]+")) {
      throw new IllegalArgumentException("Not fit for a barcode: '" + part + "'");
    }
  }
}
