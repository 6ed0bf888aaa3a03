package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.validation.ReadingFixtures.*;
import static io.smart360.metering.validation.ruleset.RuleCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.PastReading;
import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.RuleScope;
import io.smart360.metering.validation.ruleset.RuleSet;
import io.smart360.metering.validation.ruleset.RuleSetting;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.subject.ServicePointFacts;
import io.smart360.metering.validation.subject.ServicePointFacts.Season;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementRulesTest {

  @Test
  void fiveDialsFrom99800To150RolledOverAndUsed350() {
    ValidationResult result = validate(reading("150", at("99800")));

    assertThat(result.findings()).extracting(Finding::rule).containsExactly(VEE_05);
    assertThat(result.findings().get(0).severity()).isEqualTo(Severity.WARN);
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.use().orElseThrow()).isEqualByComparingTo("350");
    assertThat(result.movement().orElseThrow().rollovers()).isEqualTo(1);
  }

  @Test
  void fiveDialsFrom50000To150RanBackwards() {
    ValidationResult result = validate(reading("150", at("50000")));

    assertThat(result.findings()).extracting(Finding::rule).containsExactly(VEE_04);
    assertThat(result.outcome()).isEqualTo(Outcome.EXEMPTION);
    assertThat(result.movement().orElseThrow().kind()).isEqualTo(Movement.Kind.BACKWARDS);
    assertThat(result.findings().get(0).sentence(Locale.US))
        .isEqualTo("Reading 150 is below 50000 of Jan 15, 2025");
  }

  @Test
  void removalReadingOfATimesTenMeterRolledOverAndUsed800() { // W3
    RegisterConfiguration timesTen =
        RegisterConfiguration.counting(5, UnitOfMeasure.CCF).withMultiplier(BigDecimal.TEN);
    ValidationSubject removal =
        typed(reading("00030", at("99950")).withRegister(registerOf(timesTen)), ReadingType.REMOVE);

    ValidationResult result = validate(removal);

    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.use().orElseThrow()).isEqualByComparingTo("800");
  }

  @ParameterizedTest(name = "from {0} to {1}: rolled over is {2}")
  @CsvSource({
    "90000, 5,     true",
    "89999, 5,     false",
    "95000, 45000, true",
    "95000, 45001, false"
  })
  void rollsOverOnlyFromNinetyPercentAndOverHalfTheDialsAtMost(
      String previous, String present, boolean isRollover) {
    ValidationResult result = validate(reading(present, at(previous)));

    assertThat(result.findingOf(VEE_05).isPresent()).isEqualTo(isRollover);
    assertThat(result.findingOf(VEE_04).isPresent()).isEqualTo(!isRollover);
  }

  @ParameterizedTest(name = "15 expected, rolled use {1}: rolled over is {2}")
  @CsvSource({"20, 30, true", "21, 31, false"})
  void rolledUseAboveTheHighLimitIsBackwards(String present, String use, boolean isRollover) {
    UseHistory history = installed(INSTALLED, "99945").usedEach(3, 30, "15").toHistory();

    ValidationResult result = validate(reading(present, history));

    assertThat(result.findingOf(VEE_05).isPresent()).isEqualTo(isRollover);
    if (isRollover) {
      assertThat(result.use().orElseThrow()).isEqualByComparingTo(use);
    }
  }

  @Test
  void withoutTheRolloverRuleALowerReadingIsBackwards() {
    RuleSet noRollover =
        RULES.with(
            "2025-2", new RuleSetting.Switched(RuleScope.TENANT, VEE_05, RuleSetting.Position.OFF));

    ValidationResult result =
        new ReadingValidation(noRollover).validate(reading("150", at("99800")));

    assertThat(result.findingOf(VEE_04)).isPresent();
  }

  @Test
  void toleratedStepBackIsNoUse() {
    RuleSet tolerant =
        RULES.with(
            "2025-2",
            new RuleSetting.Tuned(
                RuleScope.TENANT, RuleParameter.BACKWARDS_TOLERANCE_STEPS, BigDecimal.ONE));

    ValidationResult one = new ReadingValidation(tolerant).validate(reading("999"));
    ValidationResult two = new ReadingValidation(tolerant).validate(reading("998"));

    assertThat(one.findingOf(VEE_04)).isEmpty();
    assertThat(one.use().orElseThrow()).isEqualByComparingTo("0");
    assertThat(two.findingOf(VEE_04)).isPresent();
  }

  @Test
  void actualBelowTheEstimateIsATrueUpNotBackwards() { // MX-E4
    UseHistory history = installed(INSTALLED, "100").estimated(30, "20").toHistory();

    ValidationResult result = validate(reading("118", history));

    assertThat(result.findingOf(VEE_04)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    Movement movement = result.movement().orElseThrow();
    assertThat(movement.trueUp().orElseThrow()).isEqualByComparingTo("-2");
    assertThat(movement.use()).isEqualByComparingTo("-2");
    assertThat(movement.days()).isEqualTo(30);
    assertThat(movement.useSinceActual()).isEqualByComparingTo("18");
    assertThat(movement.daysSinceActual()).isEqualTo(60);
  }

  @Test
  void actualBelowTheLastActualIsBackwardsWhateverWasEstimated() {
    UseHistory history = installed(INSTALLED, "100").estimated(30, "20").toHistory();

    assertThat(validate(reading("99", history)).findingOf(VEE_04)).isPresent();
  }

  @Test
  void estimateThatRolledTooEarlyIsTrueUpToo() {
    UseHistory history =
        installed(INSTALLED, "99000").estimated(30, "990").toHistory(); // shows 99,990
    UseHistory rolled =
        UseHistory.of(
            List.of(
                new PastReading(
                    history.last().orElseThrow().readOn(),
                    ReadingType.REGULAR,
                    ReadingSource.ESTIMATE,
                    new BigDecimal("20"),
                    new BigDecimal("1020"),
                    30),
                history.readings().get(1)));

    ValidationResult result = validate(reading("99990", rolled));

    assertThat(result.movement().orElseThrow().trueUp().orElseThrow()).isEqualByComparingTo("-30");
    assertThat(result.findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0} periods without use before: severity {1}")
  @CsvSource({"0,", "1, WARN", "2, SUSPECT", "3, SUSPECT"})
  void zeroUseWarnsAtTheSecondPeriodAndIsHeldAtTheThird(int before, Severity severity) {
    UseHistory history = installed(INSTALLED, "500").usedEach(before, 30, "0").toHistory();

    ValidationResult result = validate(reading("500", history));

    assertThat(result.findingOf(VEE_09).map(Finding::severity))
        .isEqualTo(Optional.ofNullable(severity));
  }

  @Test
  void useInBetweenStartsTheZerosAnew() {
    UseHistory history = installed(INSTALLED, "500").usedEach(2, 30, "0").used(30, "4").toHistory();

    assertThat(validate(reading("504", history)).findingOf(VEE_09)).isEmpty();
  }

  @Test
  void zeroUseIsNormalWhereNobodyUsesTheService() {
    UseHistory history = installed(INSTALLED, "500").usedEach(3, 30, "0").toHistory();
    ValidationSubject subject = reading("500", history);
    ServicePointFacts irrigation =
        new ServicePointFacts(
            HOME, SupplyStatus.ACTIVE, Occupancy.OCCUPIED, Season.OFF_SEASON, Optional.empty());

    assertThat(validate(subject).findingOf(VEE_09)).isPresent();
    for (ServicePointFacts quiet :
        List.of(
            situated(SupplyStatus.DISCONNECTED, Occupancy.OCCUPIED),
            situated(SupplyStatus.ACTIVE, Occupancy.VACANT),
            irrigation)) {
      assertThat(validate(subject.withServicePoint(quiet)).findingOf(VEE_09)).isEmpty();
    }
  }

  @Test
  void dialThatStandsForTheSecondPeriodAfterMovingIsProposedForExchange() {
    UseHistory once = installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory();
    UseHistory twice = installed(INSTALLED, "0").usedEach(3, 30, "15").used(30, "0").toHistory();

    assertThat(validate(reading("45", once)).findingOf(VEE_12)).isEmpty();
    Finding stopped = validate(reading("45", twice)).findingOf(VEE_12).orElseThrow();
    assertThat(stopped.followUp()).isEqualTo(FollowUp.EXCHANGE_ORDER);
    assertThat(stopped.numbers()).containsEntry("periods", 2);
  }

  @Test
  void dialThatNeverMovedHasNotStopped() {
    UseHistory history = installed(INSTALLED, "45").usedEach(4, 30, "0").toHistory();

    assertThat(validate(reading("45", history)).findingOf(VEE_12)).isEmpty();
  }

  private static UseHistory at(String value) {
    return installed(INSTALLED, value).toHistory();
  }
}
