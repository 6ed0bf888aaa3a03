package io.smart360.metering.work;

import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * What a rule found on a reading.
 *
 * @param inputs the numbers it judged by, by name, as they are written
 * @param ruleSetVersion the version of the utility's rules it was judged by
 */
public record FindingRow(
    RuleCode rule,
    Severity severity,
    String sentence,
    Map<String, String> inputs,
    int ruleSetVersion) {

  public FindingRow {
    inputs = Map.copyOf(inputs);
  }

  /** This finding with the inputs of another part of it as well. */
  FindingRow plus(FindingRow part) {
    Map<String, String> all = new HashMap<>(inputs);
    all.putAll(part.inputs);
    return new FindingRow(rule, severity, sentence, all, ruleSetVersion);
  }
}
