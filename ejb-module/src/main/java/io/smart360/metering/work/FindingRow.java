package io.smart360.metering.work;

import io.smart360.metering.validation.Finding;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.shared.SentenceTexts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a rule found on a reading.
 *
 * @param textKey names the sentence in the texts of findings, which hold it in each language
 * @param sentence the sentence as it was kept when the reading was judged, in English
 * @param inputs the numbers it judged by, by name, as they are written
 * @param ruleSetVersion the version of the utility's rules it was judged by
 */
public record FindingRow(
    RuleCode rule,
    Severity severity,
    String textKey,
    String sentence,
    Map<String, String> inputs,
    int ruleSetVersion) {

  public FindingRow {
    inputs = Map.copyOf(inputs);
  }

  /** The finding in words of that language, with figures and dates as it writes them. */
  public String sentence(Locale language) {
    return Finding.sentence(textKey, SentenceTexts.read(inputs), language);
  }

  /** This finding with the inputs of another part of it as well. */
  FindingRow plus(FindingRow part) {
    Map<String, String> all = new HashMap<>(inputs);
    all.putAll(part.inputs);
    return new FindingRow(rule, severity, textKey, sentence, all, ruleSetVersion);
  }
}
