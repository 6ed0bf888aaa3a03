package io.smart360.billing.calculation;

import io.smart360.shared.Sentence;
import io.smart360.shared.SentenceTexts;
import java.util.Locale;

/** The sentences of bill exceptions in each language; kept in English beside key and numbers. */
public final class FindingTexts {

  static final SentenceTexts TEXTS = new SentenceTexts("io.smart360.billing.calculation.findings");

  private FindingTexts() {}

  /** The sentence in the language of its reader. */
  public static String words(Sentence sentence, Locale language) {
    return TEXTS.words(sentence, language);
  }
}
