package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.validation.ReadingFixtures.*;
import static io.smart360.metering.validation.ruleset.RuleCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.InstalledRegister;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseRulesTest {

  @ParameterizedTest(name = "home expecting 15 and using {1}: high is {2}")
  @CsvSource({"1029, 29, false", "1030, 30, false", "1031, 31, true"})
  void homeIsHighAboveTwiceTheExpected(String present, String use, boolean isHigh) {
    ValidationResult result = validate(reading(present));

    assertThat(result.use().orElseThrow()).isEqualByComparingTo(use);
    assertThat(result.findingOf(VEE_06).isPresent()).isEqualTo(isHigh);
  }

  @Test
  void highFindingKeepsItsNumbers() {
    Finding finding = validate(reading("1031")).findingOf(VEE_06).orElseThrow();

    assertThat(finding.numbers())
        .containsEntry("overPercent", new BigDecimal("106.7"))
        .containsEntry("excess", new BigDecimal("16.0000"))
        .containsEntry("limitExcess", new BigDecimal("5.0000"))
        .containsEntry("days", 30);
    assertThat(finding.ruleSetVersion()).isEqualTo("2025-1");
  }

  @Test
  void highFindingIsWrittenAsTheCatalogueSays() {
    Finding finding = validate(reading("1042")).findingOf(VEE_06).orElseThrow();

    assertThat(finding.sentence(Locale.US)).isEqualTo("Use 42.0 is 180 % above expected 15.0");
    assertThat(finding.sentence(Locale.forLanguageTag("es")))
        .isEqualTo("El consumo 42,0 supera en 180 % lo esperado, 15,0");
    assertThat(finding.sentence(Locale.FRENCH)).startsWith("Use 42");
  }

  @ParameterizedTest(name = "shop expecting 15 and using {0}: high is {1}")
  @CsvSource({"26, false", "27, true"})
  void shopIsHighAboveThreeQuartersMore(int use, boolean isHigh) {
    ValidationSubject subject = reading(Integer.toString(1000 + use)).withServicePoint(facts(SHOP));

    assertThat(validate(subject).findingOf(VEE_06).isPresent()).isEqualTo(isHigh);
  }

  @ParameterizedTest(name = "home expecting 2 and using {0}: high is {1}")
  @CsvSource({"7, false", "8, true"})
  void smallUseIsHighOnlyByTheExcessToo(int use, boolean isHigh) {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "2").toHistory();
    ValidationSubject subject = reading(Integer.toString(6 + use), history);

    assertThat(validate(subject).findingOf(VEE_06).isPresent()).isEqualTo(isHigh);
  }

  @Test
  void useWhereNoneWasExpectedIsHighAboveTheExcess() {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "0").toHistory();

    assertThat(validate(reading("5", history)).findingOf(VEE_06)).isEmpty();
    assertThat(validate(reading("6", history)).findingOf(VEE_06).orElseThrow().textKey())
        .isEqualTo("VEE-06.fromZero");
  }

  @Test
  void excessIsMeasuredInTheUnitOfTheMeter() {
    RegisterConfiguration gallons = RegisterConfiguration.counting(6, UnitOfMeasure.GAL);
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "3000").toHistory();
    ValidationSubject justUnder = reading("15740", history).withRegister(registerOf(gallons));
    ValidationSubject justOver = reading("15741", history).withRegister(registerOf(gallons));

    // 5 CCF are 3,740.26 gal above the expected 3,000
    assertThat(validate(justUnder).use().orElseThrow()).isEqualByComparingTo("6740");
    assertThat(validate(justUnder).findingOf(VEE_06)).isEmpty();
    assertThat(validate(justOver).findingOf(VEE_06)).isPresent();
  }

  @Test
  void electricityHasItsOwnExcess() {
    RegisterConfiguration kwh = RegisterConfiguration.counting(6, UnitOfMeasure.KWH);
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "100").toHistory();

    assertThat(validate(reading("550", history).withRegister(registerOf(kwh))).findingOf(VEE_06))
        .isEmpty();
    assertThat(validate(reading("551", history).withRegister(registerOf(kwh))).findingOf(VEE_06))
        .isPresent();
  }

  @Test
  void afterEstimatesTheWholeSpanIsHeldAgainstItsExpectation() {
    UseHistory history =
        installed(INSTALLED, "0").usedEach(3, 30, "15").estimated(30, "5").toHistory();

    ValidationResult result = validate(reading("75", history));

    assertThat(result.use().orElseThrow()).isEqualByComparingTo("25"); // 10 of it makes up leeway
    assertThat(result.expectedUse().orElseThrow()).isEqualByComparingTo("30");
    assertThat(result.findings()).isEmpty();
  }

  @ParameterizedTest(name = "expecting 15 and using {0}: low is {1}")
  @CsvSource({"6, false", "5, true", "0, true"})
  void isLowBelowFortyPercentOfTheExpected(int use, boolean isLow) {
    ValidationResult result = validate(reading(Integer.toString(1000 + use)));

    assertThat(result.findingOf(VEE_07).isPresent()).isEqualTo(isLow);
  }

  @Test
  void smallShortfallIsNotLow() {
    UseHistory history = installed(INSTALLED, "0").usedEach(3, 30, "3").toHistory();

    assertThat(validate(reading("9", history)).findingOf(VEE_07)).isEmpty();
  }

  @Test
  void lowUseIsNormalWhereNobodyLives() {
    ValidationSubject vacant =
        reading("1000").withServicePoint(situated(SupplyStatus.ACTIVE, Occupancy.VACANT));

    assertThat(validate(vacant).findings()).isEmpty();
  }

  @ParameterizedTest(name = "new meter in a class of 15 using {0}: flagged is {1}")
  @CsvSource({"60, false", "61, true"})
  void firstReadsAreHeldAgainstFourTimesTheClass(String use, boolean isHigh) {
    ValidationSubject subject =
        reading(use, installed(INSTALLED, "0").toHistory()).withServicePoint(inClass("0.5"));

    assertThat(validate(subject).findingOf(VEE_08).isPresent()).isEqualTo(isHigh);
    assertThat(validate(subject).findingOf(VEE_06)).isEmpty();
  }

  @Test
  void classIsForgottenAfterThreeActualPeriods() {
    ValidationSubject subject = reading("1025").withServicePoint(inClass("0.01"));

    assertThat(validate(subject).findings()).isEmpty();
  }

  @Test
  void firstReadsWithoutAClassPass() {
    assertThat(validate(reading("9000", installed(INSTALLED, "0").toHistory())).findings())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} with use {1}: flagged is {2}")
  @CsvSource({
    "DISCONNECTED, 0.1, false",
    "DISCONNECTED, 0.2, true",
    "INACTIVE,     0.2, true",
    "ACTIVE,       0.2, false"
  })
  void useWhileInactiveIsInvestigated(SupplyStatus supply, String use, boolean isFlagged) {
    UseHistory history = installed(INSTALLED, "500").toHistory();
    ValidationSubject subject =
        reading(new BigDecimal("500").add(new BigDecimal(use)).toPlainString(), history)
            .withRegister(registerOf(oneDecimal()))
            .withServicePoint(situated(supply, Occupancy.OCCUPIED));

    Optional<Finding> finding = validate(subject).findingOf(VEE_10);

    assertThat(finding.isPresent()).isEqualTo(isFlagged);
    finding.ifPresent(
        found -> assertThat(found.followUp()).isEqualTo(FollowUp.INVESTIGATION_ORDER));
  }

  @ParameterizedTest(name = "vacant with use {0}: flagged is {1}")
  @CsvSource({"1.0, false", "1.1, true"})
  void useWhileVacantIsHeld(String use, boolean isFlagged) {
    UseHistory history = installed(INSTALLED, "500").toHistory();
    ValidationSubject subject =
        reading(new BigDecimal("500").add(new BigDecimal(use)).toPlainString(), history)
            .withRegister(registerOf(oneDecimal()))
            .withServicePoint(situated(SupplyStatus.ACTIVE, Occupancy.VACANT));

    assertThat(validate(subject).findingOf(VEE_11).isPresent()).isEqualTo(isFlagged);
  }

  @ParameterizedTest(name = "0.01 per hour for 30 days, used {0}: over capacity is {1}")
  @CsvSource({"1072, false", "1073, true"})
  void meterCannotPassMoreThanItsMaximumDayAndNight(String present, boolean isOver) {
    // 0.1 x 24 x 30 = 72
    ValidationSubject subject = reading(present).withRegister(bearing("0.1", BigDecimal.ONE));

    assertThat(validate(subject).findingOf(VEE_24).isPresent()).isEqualTo(isOver);
  }

  @Test
  void multiplierRaisesTheCapacity() {
    ValidationSubject subject = reading("1072").withRegister(bearing("0.1", BigDecimal.TEN));

    assertThat(validate(subject).use().orElseThrow()).isEqualByComparingTo("720");
    assertThat(validate(subject).findingOf(VEE_24)).isEmpty();
  }

  @ParameterizedTest(name = "intervals {0} against register 15: flagged is {1}")
  @CsvSource({"14.0, false", "16.0, false", "16.1, true", "13.9, true"})
  void intervalsMayDifferByOneUnit(BigDecimal sum, boolean isFlagged) {
    ValidationSubject subject =
        reading("1015").withEvidence(FieldEvidence.NONE.withIntervalSum(sum));

    assertThat(validate(subject).findingOf(VEE_25).isPresent()).isEqualTo(isFlagged);
  }

  @Test
  void intervalsMayDifferByOnePercentOfLargeUse() {
    UseHistory history = installed(INSTALLED, "0").toHistory();
    ValidationSubject within =
        reading("1000", history)
            .withEvidence(FieldEvidence.NONE.withIntervalSum(new BigDecimal("1010")));
    ValidationSubject beyond =
        reading("1000", history)
            .withEvidence(FieldEvidence.NONE.withIntervalSum(new BigDecimal("1010.1")));

    assertThat(validate(within).findingOf(VEE_25)).isEmpty();
    assertThat(validate(beyond).findingOf(VEE_25)).isPresent();
  }

  private static RegisterConfiguration oneDecimal() {
    return RegisterConfiguration.counting(5, UnitOfMeasure.CCF).withDecimals(1);
  }

  private static InstalledRegister bearing(String maximumPerHour, BigDecimal multiplier) {
    return new InstalledRegister(
        "M-5678",
        RegisterConversion.asCounted(
            RegisterConfiguration.counting(5, UnitOfMeasure.CCF).withMultiplier(multiplier)),
        INSTALLED,
        Optional.empty(),
        Optional.of(new BigDecimal(maximumPerHour)));
  }
}
