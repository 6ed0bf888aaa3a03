package io.smart360.billing.document;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * How numbers and money are written (LOC-2).
 *
 * @param currency the currency of the bill; it sets the decimals of money
 * @param sign what stands for the currency, for example {@code $} or {@code EUR}
 * @param place before or after the number
 * @param decimalSeparator between whole and fraction
 * @param groupingSeparator between thousands
 */
public record MoneyStyle(
    Currency currency,
    String sign,
    SignPlace place,
    char decimalSeparator,
    char groupingSeparator) {

  /** Where the currency sign stands. */
  public enum SignPlace {
    BEFORE,
    /** After the number, with a space between. */
    AFTER
  }

  public MoneyStyle {
    if (decimalSeparator == groupingSeparator) {
      throw new IllegalArgumentException(
          "Decimals and thousands need different separators: '" + decimalSeparator + "'");
    }
  }

  /** The usual way of writing in the country of the locale. */
  public static MoneyStyle of(Locale locale, Currency currency) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    String pattern = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
    SignPlace place = pattern.startsWith("\u00a4") ? SignPlace.BEFORE : SignPlace.AFTER;
    char grouping = symbols.getGroupingSeparator();
    return new MoneyStyle(
        currency,
        currency.getSymbol(locale),
        place,
        symbols.getDecimalSeparator(),
        Character.isSpaceChar(grouping) ? '\u00a0' : grouping);
  }
}
