package io.smart360.metering.validation.ruleset;

import io.smart360.shared.BusinessProblem;
import java.math.BigDecimal;

/** A number given to a rule lies outside what the rule can work with. */
public class RuleParameterOutOfRange extends BusinessProblem {

  public RuleParameterOutOfRange(RuleParameter parameter, BigDecimal value, String range) {
    super(
        parameter + " must be " + range + ", not " + value.toPlainString(),
        parameter,
        value,
        range);
  }
}
