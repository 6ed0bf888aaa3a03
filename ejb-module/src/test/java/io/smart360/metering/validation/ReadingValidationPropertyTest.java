package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.validation.ReadingFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.Consumption;
import io.smart360.metering.consumption.ConsumptionPart;
import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.consumption.UseHistoryFixtures;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Promises that hold for every meter, tried on ten thousand drawn ones. */
class ReadingValidationPropertyTest {

  private static final int CASES = 10_000;

  private final Random random = new Random(20250415);

  @Test
  void useIsNeverNegativeUnlessFlaggedOrATrueUp() {
    for (int i = 0; i < CASES; i++) {
      String value = Integer.toString(random.nextInt(100_000));

      ValidationResult result = validate(reading(value, drawnHistory()));

      Movement movement = result.movement().orElseThrow();
      assertThat(movement.useSinceActual().signum() < 0)
          .as("case %d", i)
          .isEqualTo(result.findingOf(RuleCode.VEE_04).isPresent());
      if (movement.use().signum() < 0 && movement.kind() != Movement.Kind.TRUE_UP) {
        assertThat(result.outcome()).as("case %d", i).isEqualTo(Outcome.EXEMPTION);
      }
    }
  }

  @Test
  void outcomeFollowsFromTheFindingsAlone() {
    for (int i = 0; i < CASES; i++) {
      String value = Integer.toString(random.nextInt(130_000));

      ValidationResult result = validate(reading(value, drawnHistory()));

      long warnings = count(result, Severity.WARN);
      Outcome expected =
          count(result, Severity.REJECT) > 0
              ? Outcome.REJECTED
              : count(result, Severity.SUSPECT) > 0 || warnings > 1
                  ? Outcome.EXEMPTION
                  : Outcome.PASSED;
      assertThat(result.outcome()).as("case %d", i).isEqualTo(expected);
    }
  }

  @Test
  void meterThatRunsOnOverZeroShowsWhatItCounted() {
    for (int i = 0; i < CASES; i++) {
      int use = random.nextInt(5_000);
      int previous = 95_000 + random.nextInt(5_000);
      int present = (previous + use) % 100_000;

      ValidationResult result =
          validate(
              reading(
                  Integer.toString(present),
                  installed(INSTALLED, Integer.toString(previous)).toHistory()));

      assertThat(result.use().orElseThrow()).as("case %d", i).isEqualByComparingTo(dec(use));
      assertThat(result.outcome()).as("case %d", i).isEqualTo(Outcome.PASSED);
    }
  }

  @Test
  void exchangeNeitherLosesNorGainsUse() {
    for (int i = 0; i < CASES; i++) {
      int used = random.nextInt(3_000);
      int usedBefore = used == 0 ? 0 : random.nextInt(used);
      int multiplier = 1 + random.nextInt(20);
      int start = random.nextInt(100_000);
      int fitted = random.nextInt(1_000);
      ConsumptionPart before = part(multiplier, start, (start + usedBefore) % 100_000);
      ConsumptionPart after = part(multiplier, fitted, fitted + used - usedBefore);
      ConsumptionPart removed = start + usedBefore >= 100_000 ? before.rolledOver() : before;

      Consumption whole = Consumption.of(List.of(removed, after), UnitOfMeasure.CCF);

      assertThat(whole.quantity())
          .as("case %d", i)
          .isEqualByComparingTo(dec((long) used * multiplier));
    }
  }

  private UseHistory drawnHistory() {
    UseHistoryFixtures past = installed(INSTALLED, Integer.toString(random.nextInt(99_000)));
    int readings = random.nextInt(6);
    for (int i = 0; i < readings; i++) {
      String use = Integer.toString(random.nextInt(60));
      int days = 25 + random.nextInt(10);
      if (random.nextInt(4) == 0) {
        past.estimated(days, use);
      } else {
        past.used(days, use);
      }
    }
    return past.toHistory();
  }

  private static long count(ValidationResult result, Severity severity) {
    return result.findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  private static ConsumptionPart part(int multiplier, int previous, int present) {
    RegisterConfiguration register =
        RegisterConfiguration.counting(5, UnitOfMeasure.CCF).withMultiplier(dec(multiplier));
    return ConsumptionPart.added(
        RegisterConversion.asCounted(register), dec(previous), dec(present));
  }

  private static BigDecimal dec(long number) {
    return BigDecimal.valueOf(number);
  }
}
