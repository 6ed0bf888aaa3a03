package io.smart360.billing.document;

import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * How a bill is written: language of its texts, paper, and the utility's own way of writing dates,
 * numbers and money (LOC-1, LOC-2).
 *
 * @param language language of texts and month names; English and Spanish are shipped, another falls
 *     back to English
 * @param paper sheet size
 * @param datePattern pattern of {@link DateTimeFormatter}, for example {@code MM/dd/yyyy} or {@code
 *     MMM d, yyyy}
 * @param money separators, currency sign and its place
 */
public record BillFormat(Locale language, Paper paper, String datePattern, MoneyStyle money) {

  public BillFormat {
    // refuses a pattern that cannot be used
    Objects.requireNonNull(DateTimeFormatter.ofPattern(datePattern, language));
  }

  /** The usual way of writing in the country of the locale. */
  public static BillFormat of(Locale locale, Currency currency, Paper paper) {
    String pattern = locale.getCountry().equals("US") ? "MMM d, yyyy" : "dd/MM/yyyy";
    return new BillFormat(locale, paper, pattern, MoneyStyle.of(locale, currency));
  }
}
