package io.smart360.metering;

import io.smart360.metering.consumption.ExpectedUse;
import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.facts.RegisterFacts;
import io.smart360.metering.facts.RegisterPast;
import io.smart360.metering.facts.RulesInForce;
import io.smart360.metering.validation.ruleset.ResolvedRules;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.subject.NeighbourRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** The values a register may be expected to show on a day, by its own past (VEE-30). */
public final class NeighbourRanges {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private NeighbourRanges() {}

  /** Nothing while the register has too little past; a range that passes through zero has none. */
  public static Optional<NeighbourRange> of(
      RegisterFacts facts, RegisterPast past, RulesInForce rules) {
    LocalDate day = facts.of().day();
    UseHistory history = past.before(day).history();
    ResolvedRules resolved = rules.rules().resolvedFor(facts.key());
    Optional<PastReading> last = history.lastActual();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    return ExpectedUse.of(
            history, last.get().readOn(), day, resolved.countOf(RuleParameter.FIRST_READS_PERIODS))
        .map(
            expected ->
                range(
                    facts,
                    last.get().value(),
                    share(expected, HUNDRED.subtract(resolved.valueOf(RuleParameter.LOW_PERCENT))),
                    share(expected, HUNDRED.add(resolved.valueOf(RuleParameter.HIGH_PERCENT)))))
        .filter(
            range ->
                range.highest().compareTo(facts.register().configuration().rolloverValue()) < 0);
  }

  private static NeighbourRange range(
      RegisterFacts facts, BigDecimal last, BigDecimal least, BigDecimal most) {
    return new NeighbourRange(
        facts.register().meterNumber(),
        last.add(steps(facts, least)),
        last.add(steps(facts, most)));
  }

  private static BigDecimal steps(RegisterFacts facts, BigDecimal use) {
    return facts
        .register()
        .conversion()
        .steps(use)
        .setScale(facts.register().configuration().decimals(), RoundingMode.HALF_UP);
  }

  private static BigDecimal share(ExpectedUse expected, BigDecimal percent) {
    return expected.quantity().multiply(percent.max(BigDecimal.ZERO)).movePointLeft(2);
  }
}
