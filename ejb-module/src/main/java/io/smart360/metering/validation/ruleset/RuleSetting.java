package io.smart360.metering.validation.ruleset;

import java.math.BigDecimal;

/** One thing a utility decided about a rule, for a scope. */
public sealed interface RuleSetting {

  RuleScope scope();

  RuleCode rule();

  /** The rule is not looked at, or looked at again within a scope where it was off. */
  record Switched(RuleScope scope, RuleCode rule, Position position) implements RuleSetting {

    public Switched {
      if (position == Position.OFF && rule.isEssential()) {
        throw new RuleNotOptional(rule);
      }
    }
  }

  /** Whether a rule is looked at. */
  enum Position {
    ON,
    OFF
  }

  /** Findings of the rule weigh otherwise than in the catalogue; its milder findings stay mild. */
  record Weighed(RuleScope scope, RuleCode rule, Severity severity) implements RuleSetting {

    public Weighed {
      if (rule.isEssential() && severity.compareTo(rule.severity()) < 0) {
        throw new RuleNotOptional(rule);
      }
    }
  }

  /** A parameter has another value than in the catalogue. */
  record Tuned(RuleScope scope, RuleParameter parameter, BigDecimal value) implements RuleSetting {

    public Tuned {
      value = parameter.checked(value);
    }

    @Override
    public RuleCode rule() {
      return parameter.rule();
    }
  }
}
