package io.smart360.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes stored numbers as a sentence in the reader's language.
 *
 * <p>A place in a text is {@code {name}}, {@code {name,reading}} for a value as the dial shows it,
 * {@code {name,percent}} for a figure with at most one decimal, {@code {name,money}} for one with
 * two, {@code {name,exact}} for all its decimals up to ten, {@code {name,word}} for a value whose
 * word is the text {@code name.VALUE}. A language without texts of its own reads the English ones.
 */
public record SentenceTexts(String bundle) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:,(\\w+))?}");

  /** Quantities are kept with a point; counts and what was typed without one stand as they are. */
  private static final Pattern QUANTITY = Pattern.compile("-?\\d+\\.\\d+");

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The sentence in words. */
  public String words(Sentence sentence, Locale language) {
    return sentence(sentence.key(), sentence.numbers(), language);
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return texts(Locale.ENGLISH).containsKey(key);
  }

  /** Numbers that were kept as they are written, as values again. */
  public static Map<String, Object> read(Map<String, String> kept) {
    Map<String, Object> numbers = new HashMap<>();
    kept.forEach((name, written) -> numbers.put(name, read(written)));
    return numbers;
  }

  private static Object read(String written) {
    if (QUANTITY.matcher(written).matches()) {
      return new BigDecimal(written);
    }
    return DATE.matcher(written).matches() ? LocalDate.parse(written) : written;
  }

  private ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(bundle, language, NO_FALLBACK);
  }

  /** The sentence of that key; every place must have its number. */
  public String sentence(String key, Map<String, Object> numbers, Locale language) {
    ResourceBundle texts = texts(language);
    String text = texts.getString(key);
    Matcher place = PLACE.matcher(text);
    StringBuilder sentence = new StringBuilder(text.length() + 32);
    while (place.find()) {
      Object number = numbers.get(place.group(1));
      if (number == null) {
        throw new IllegalStateException(key + " has no " + place.group(1));
      }
      String shown =
          "word".equals(place.group(2))
              ? word(texts, place.group(1) + "." + number)
              : written(number, place.group(2), language);
      place.appendReplacement(sentence, Matcher.quoteReplacement(shown));
    }
    return place.appendTail(sentence).toString();
  }

  /** A value that has no word of its own is shown as it is. */
  private static String word(ResourceBundle texts, String key) {
    return texts.containsKey(key) ? texts.getString(key) : key.substring(key.indexOf('.') + 1);
  }

  private static String written(Object number, String as, Locale language) {
    if (number instanceof BigDecimal quantity) {
      return format(as, language).format(quantity);
    }
    if (as != null && FIGURE.matcher(number.toString()).matches()) {
      return format(as, language).format(new BigDecimal(number.toString()));
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
          case "money" -> "#,##0.00";
          case "exact" -> "#,##0.##########";
          default -> "#,##0.0###";
        };
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
