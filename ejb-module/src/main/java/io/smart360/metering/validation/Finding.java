package io.smart360.metering.validation;

import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.shared.SentenceTexts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one rule found in one reading, with the numbers it judged by.
 *
 * <p>{@code textKey} names the sentence, {@code numbers} fill it: values are {@code BigDecimal},
 * {@code Integer}, {@code String} or {@code LocalDate}, so they can be stored as JSON and the
 * sentence be written later in any language.
 */
public record Finding(
    RuleCode rule,
    String ruleSetVersion,
    Severity severity,
    String textKey,
    Map<String, Object> numbers,
    FollowUp followUp) {

  private static final SentenceTexts TEXTS =
      new SentenceTexts("io.smart360.metering.validation.findings");

  public Finding {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** The finding in words: "Use 42.0 is 180 % above expected 15.0". */
  public String sentence(Locale language) {
    return sentence(textKey, numbers, language);
  }

  /** The sentence of a finding that was kept by its key and numbers. */
  public static String sentence(String textKey, Map<String, Object> numbers, Locale language) {
    return TEXTS.sentence(textKey, numbers, language);
  }
}
