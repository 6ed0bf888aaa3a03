package io.smart360.metering.validation;

import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.ResolvedRules;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A finding while its rule writes down what it saw. */
final class FindingDraft {

  private final RuleCode rule;
  private final ResolvedRules rules;
  private final Map<String, Object> numbers = new LinkedHashMap<>();
  private Severity severity;
  private String textKey;
  private FollowUp followUp = FollowUp.NONE;

  FindingDraft(RuleCode rule, ResolvedRules rules) {
    this.rule = rule;
    this.rules = rules;
    this.severity = rules.severityOf(rule);
    this.textKey = rule.code();
  }

  /** Another sentence of the same rule. */
  FindingDraft wordedAs(String variant) {
    textKey = rule.code() + "." + variant;
    return this;
  }

  /** A milder case than the rule's own, whose weight no setting changes. */
  FindingDraft weighing(Severity milder) {
    severity = milder;
    return this;
  }

  FindingDraft with(String name, Object number) {
    numbers.put(name, number);
    return this;
  }

  FindingDraft asking(FollowUp work) {
    followUp = work;
    return this;
  }

  Optional<Finding> found() {
    return Optional.of(new Finding(rule, rules.version(), severity, textKey, numbers, followUp));
  }
}
