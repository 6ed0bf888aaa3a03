package io.smart360.metering.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes stored numbers as a sentence in the reader's language.
 *
 * <p>A place in a text is {@code {name}}, {@code {name,reading}} for a value as the dial shows it,
 * {@code {name,percent}} for a figure with at most one decimal. A language without texts of its own
 * reads the English ones.
 */
public record SentenceTexts(String bundle) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:,(\\w+))?}");

  /** The sentence of that key; every place must have its number. */
  public String sentence(String key, Map<String, Object> numbers, Locale language) {
    String text = ResourceBundle.getBundle(bundle, language, NO_FALLBACK).getString(key);
    Matcher place = PLACE.matcher(text);
    StringBuilder sentence = new StringBuilder(text.length() + 32);
    while (place.find()) {
      Object number = numbers.get(place.group(1));
      if (number == null) {
        throw new IllegalStateException(key + " has no " + place.group(1));
      }
      place.appendReplacement(
          sentence, Matcher.quoteReplacement(written(number, place.group(2), language)));
    }
    return place.appendTail(sentence).toString();
  }

  private static String written(Object number, String as, Locale language) {
    if (number instanceof BigDecimal quantity) {
      return format(as, language).format(quantity);
    }
    if (number instanceof LocalDate date) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(language)
          .format(date);
    }
    return number.toString();
  }

  private static DecimalFormat format(String as, Locale language) {
    String pattern =
        switch (as == null ? "quantity" : as) {
          case "reading" -> "0.####";
          case "percent" -> "#,##0.#";
          default -> "#,##0.0###";
        };
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
