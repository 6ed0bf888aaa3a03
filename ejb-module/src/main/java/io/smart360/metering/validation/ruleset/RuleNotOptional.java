package io.smart360.metering.validation.ruleset;

import io.smart360.shared.BusinessProblem;

/** A rule that no reading can do without was to be switched off or made milder. */
public class RuleNotOptional extends BusinessProblem {

  public RuleNotOptional(RuleCode rule) {
    super(rule.code() + " cannot be switched off or made milder", rule.code());
  }
}
