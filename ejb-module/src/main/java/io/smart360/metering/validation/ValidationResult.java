package io.smart360.metering.validation;

import io.smart360.metering.validation.ruleset.RuleCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What validation made of a reading: the outcome, every finding, and the use it stands for.
 *
 * <p>{@code value} and {@code movement} are absent where the reading was missing or refused. {@code
 * expectedUse} is what {@link Movement#useSinceActual()} was held against, absent while there is
 * too little history.
 */
public record ValidationResult(
    Outcome outcome,
    String ruleSetVersion,
    List<Finding> findings,
    Optional<BigDecimal> value,
    Optional<Movement> movement,
    Optional<BigDecimal> expectedUse) {

  public ValidationResult {
    findings = List.copyOf(findings);
  }

  /** The use since the previous reading, below zero only for a true-up or a flagged reading. */
  public Optional<BigDecimal> use() {
    return movement.map(Movement::use);
  }

  public Optional<Finding> findingOf(RuleCode rule) {
    return findings.stream().filter(finding -> finding.rule() == rule).findFirst();
  }
}
