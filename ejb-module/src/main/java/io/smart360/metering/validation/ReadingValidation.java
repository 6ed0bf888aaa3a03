package io.smart360.metering.validation;

import io.smart360.metering.consumption.ExpectedUse;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.validation.ruleset.ResolvedRules;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleSet;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.subject.CollectedReading;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Validates single register readings by one version of a utility's rules.
 *
 * <p>Every rule is looked at and every finding kept, except that a refusal or an equal duplicate
 * ends the matter. Safe for many threads at once.
 */
public final class ReadingValidation {

  private final RuleSet ruleSet;

  public ReadingValidation(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  public ValidationResult validate(ValidationSubject subject) {
    ResolvedRules rules = ruleSet.resolvedFor(subject.servicePoint().key());
    Assessment assessment = new Assessment(subject, rules);
    List<Finding> findings = new ArrayList<>(4);
    for (ValidationCatalogue.Entry entry : ValidationCatalogue.IN_ORDER) {
      if (applies(entry, assessment, rules)) {
        entry.rule().examine(assessment).ifPresent(findings::add);
        if (endsTheMatter(findings)) {
          break;
        }
      }
    }
    return resultOf(assessment, outcomeOf(assessment, findings), findings);
  }

  private static boolean applies(
      ValidationCatalogue.Entry entry, Assessment assessment, ResolvedRules rules) {
    return rules.isOn(entry.code())
        && (assessment.hasValue() || entry.judgesAbsence())
        && (!assessment.reading().type().isOfMeterWork() || entry.code().holdsForMeterWork());
  }

  private static boolean endsTheMatter(List<Finding> findings) {
    if (findings.isEmpty()) {
      return false;
    }
    Finding last = findings.get(findings.size() - 1);
    return last.severity() == Severity.REJECT || isEqualDuplicate(last);
  }

  private static boolean isEqualDuplicate(Finding finding) {
    return finding.rule() == RuleCode.VEE_02 && finding.severity() == Severity.INFO;
  }

  private Outcome outcomeOf(Assessment assessment, List<Finding> findings) {
    if (!assessment.hasValue()) {
      return findings.stream().anyMatch(finding -> finding.rule() == RuleCode.VEE_01)
          ? Outcome.MISSING
          : Outcome.AWAITED;
    }
    int warnings = 0;
    for (Finding finding : findings) {
      switch (finding.severity()) {
        case REJECT -> {
          return Outcome.REJECTED;
        }
        case SUSPECT -> {
          return Outcome.EXEMPTION;
        }
        case WARN -> warnings++;
        case INFO -> {
          if (isEqualDuplicate(finding)) {
            return Outcome.DUPLICATE;
          }
        }
      }
    }
    if (warnings >= 2) {
      return Outcome.EXEMPTION;
    }
    return warnings == 0 && isDrawn(assessment.reading()) ? Outcome.PENDING : Outcome.PASSED;
  }

  private boolean isDrawn(CollectedReading reading) {
    return !reading.type().isOfMeterWork()
        && ReadingSample.contains(reading.id(), ruleSet.samplePercent());
  }

  private static ValidationResult resultOf(
      Assessment assessment, Outcome outcome, List<Finding> findings) {
    boolean isMeasured =
        assessment.parsedValue().isPresent()
            && outcome != Outcome.REJECTED
            && outcome != Outcome.DUPLICATE;
    Optional<BigDecimal> expected =
        isMeasured
            ? assessment
                .expected()
                .map(ExpectedUse::quantity)
                .map(
                    quantity ->
                        quantity.setScale(
                            RegisterConversion.QUANTITY_DECIMALS, RoundingMode.HALF_UP))
            : Optional.empty();
    return new ValidationResult(
        outcome,
        assessment.version(),
        findings,
        isMeasured ? assessment.parsedValue() : Optional.empty(),
        isMeasured ? Optional.of(assessment.movement()) : Optional.empty(),
        expected);
  }
}
