package io.smart360.tariff.model;

import io.smart360.tariff.charge.terms.InvalidTariff;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words printed on a bill for a charge, in one or more languages.
 *
 * @param texts the words by language code such as "en" or "es"
 */
public record Label(Map<String, String> texts) {

  /** The language that a text without a language is in. */
  public static final String DEFAULT_LANGUAGE = "en";

  public Label {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    if (texts.isEmpty()) {
      throw new InvalidTariff("a label without words", "give at least the English text");
    }
    texts.forEach(Label::requireWords);
  }

  /** A label in English only. */
  public static Label of(String english) {
    return new Label(Map.of(DEFAULT_LANGUAGE, english));
  }

  /** The words in a language; English, else any language there is, where it is missing. */
  public String in(String language) {
    String words = texts.get(language);
    if (words == null) {
      words = texts.getOrDefault(DEFAULT_LANGUAGE, texts.values().iterator().next());
    }
    return words;
  }

  private static void requireWords(String language, String words) {
    if (!language.matches("[a-z]{2}(-[A-Z]{2})?")) {
      throw new InvalidTariff(
          "language '" + language + "'", "write a language code such as en, es or es-MX");
    }
    if (words.isBlank()) {
      throw new InvalidTariff("an empty label in " + language, "write the words of the bill");
    }
  }
}
