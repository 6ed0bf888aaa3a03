package io.smart360.metering.validation;

import static io.smart360.metering.validation.ReadingFixtures.*;
import static io.smart360.metering.validation.ruleset.RuleCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.InstalledRegister;
import io.smart360.metering.validation.subject.ReaderRemark;
import io.smart360.metering.validation.subject.ReadingSchedule;
import io.smart360.metering.validation.subject.StandingReading;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceRulesTest {

  @Test
  void usualReadingPassesWithoutAnyFinding() {
    ValidationResult result = validate(reading("1015"));

    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.findings()).isEmpty();
    assertThat(result.use()).contains(new BigDecimal("15.0000"));
    assertThat(result.expectedUse()).contains(new BigDecimal("15.0000"));
    assertThat(result.ruleSetVersion()).isEqualTo("2025-1");
  }

  @Test
  void unvisitedMeterIsAwaitedThroughItsWindowAndMissingTheDayAfter() {
    assertThat(validate(unvisited(READ_ON.plusDays(5))).outcome()).isEqualTo(Outcome.AWAITED);

    ValidationResult late = validate(unvisited(READ_ON.plusDays(6)));

    assertThat(late.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(late.findingOf(VEE_01).orElseThrow().followUp()).isEqualTo(FollowUp.REVISIT);
    assertThat(late.use()).isEmpty();
  }

  @Test
  void meterThatCouldNotBeReadIsMissingAtOnce() {
    ValidationSubject noAccess =
        remarked(
            reading("0").withReading(collected(Optional.empty(), READ_ON)),
            ReaderRemark.notRead("NO_ACCESS"));

    ValidationResult result = validate(noAccess);

    assertThat(result.outcome()).isEqualTo(Outcome.MISSING);
    assertThat(result.outcome().stateFor(noAccess.reading().source()))
        .contains(ReadingState.MISSING);
    assertThat(sentence(result.findingOf(VEE_01)))
        .isEqualTo("No reading could be taken: NO_ACCESS");
    assertThat(result.findingOf(VEE_31)).isPresent();
  }

  @ParameterizedTest(name = "\"{0}\" is refused")
  @ValueSource(strings = {"", " ", "12a4", "-5", "1e3", "1.2.3", ".", "12,5", "123456", "1015.5"})
  void valueTheRegisterCannotShowIsRefusedAndNothingElseLookedAt(String typed) {
    ValidationResult result = validate(reading(typed));

    assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(result.findings()).extracting(Finding::rule).containsExactly(VEE_03);
    assertThat(result.use()).isEmpty();
    assertThat(result.outcome().stateFor(reading(typed).reading().source())).isEmpty();
  }

  @ParameterizedTest(name = "\"{0}\" is the reading 1015")
  @ValueSource(strings = {"1015", " 1015 ", "01015", "0001015", "1015.0", "1015."})
  void paddingAndEmptyDecimalsAreNoFault(String typed) {
    assertThat(validate(reading(typed)).value().orElseThrow()).isEqualByComparingTo("1015");
  }

  @ParameterizedTest(name = "{0} with two decimals: refused is {1}")
  @CsvSource({"1012.34, false", "1012.345, true", "1012.340, false"})
  void twoDecimalsRefuseAThird(String typed, boolean isRefused) { // MX04US01
    ValidationSubject subject =
        reading(typed)
            .withRegister(
                registerOf(RegisterConfiguration.counting(5, UnitOfMeasure.CCF).withDecimals(2)));

    assertThat(validate(subject).outcome() == Outcome.REJECTED).isEqualTo(isRefused);
  }

  @Test
  void dateInTheFutureIsRefused() {
    assertThat(refusalOf(readingOn(READ_ON.plusDays(1)))).contains("is in the future");
  }

  @Test
  void dateNotAfterTheLastActualReadingIsRefused() {
    assertThat(refusalOf(readingOn(LAST_READ))).contains("is not after the last reading");
    assertThat(refusalOf(readingOn(LAST_READ.minusDays(1)))).contains("is not after");
    assertThat(validate(readingOn(LAST_READ.plusDays(1))).outcome()).isNotEqualTo(Outcome.REJECTED);
  }

  @Test
  void removalMayShareTheDayOfARegularReading() {
    ValidationSubject removal = typed(readingOn(LAST_READ), ReadingType.REMOVE);

    assertThat(validate(removal).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void dateBeforeInstallationOrAfterRemovalIsRefused() {
    ValidationSubject early = readingOn(INSTALLED.minusDays(1)).withHistory(UseHistory.NONE);
    ValidationSubject late = reading("1015").withRegister(removedOn(READ_ON.minusDays(1)));
    ValidationSubject lastDay = reading("1015").withRegister(removedOn(READ_ON));

    assertThat(refusalOf(early)).contains("before the meter was installed");
    assertThat(refusalOf(late)).contains("after the meter was removed");
    assertThat(validate(lastDay).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void sameValueAgainWithinTwelveHoursIsIgnored() {
    ValidationResult result = validate(standing("1015", Duration.ofHours(12), ReadingState.PASSED));

    assertThat(result.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
    assertThat(result.outcome().stateFor(reading("1015").reading().source()))
        .contains(ReadingState.VOID);
  }

  @Test
  void anotherValueWithinTwelveHoursIsHeldAndTheFirstKept() {
    ValidationResult result =
        validate(standing("1014", Duration.ofHours(12), ReadingState.COLLECTED));

    assertThat(result.outcome()).isEqualTo(Outcome.EXEMPTION);
    assertThat(sentence(result.findingOf(VEE_02)))
        .isEqualTo("Reading 1015 came within 12 hours of 1014, which is kept");
  }

  @Test
  void readingAfterTheTwelveHoursIsNoDuplicate() {
    Duration later = Duration.ofHours(12).plusSeconds(1);

    assertThat(validate(standing("1014", later, ReadingState.COLLECTED)).findingOf(VEE_02))
        .isEmpty();
  }

  @Test
  void repeatOfTodaysAcceptedReadingIsADuplicateNotAnEarlyDate() {
    StandingReading first =
        new StandingReading(
            1,
            new BigDecimal("1000"),
            collected(Optional.empty(), LAST_READ).readAt().minusSeconds(60),
            ReadingState.PASSED);
    ValidationSubject again =
        reading("1000")
            .withReading(collected(Optional.of("1000"), LAST_READ))
            .withEvidence(FieldEvidence.NONE.withStanding(first));

    assertThat(validate(again).outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @ParameterizedTest(name = "new value for a reading that is {0}: {1}")
  @CsvSource({
    "PASSED, held",
    "ADJUSTED, held",
    "BILLED, correction",
    "ESTIMATED, free",
    "PENDING, free",
    "EXEMPTION, free"
  })
  void changeOfADecidedReadingIsHeldAndOfABilledOneCorrected(ReadingState state, String answer) {
    ValidationResult result = validate(standing("1010", Duration.ofDays(2), state));

    Optional<Finding> finding = result.findingOf(VEE_32);
    assertThat(finding.isPresent()).isEqualTo(!answer.equals("free"));
    assertThat(finding.map(Finding::followUp).orElse(FollowUp.NONE))
        .isEqualTo(answer.equals("correction") ? FollowUp.CORRECTION_REQUEST : FollowUp.NONE);
    assertThat(result.outcome())
        .isEqualTo(answer.equals("free") ? Outcome.PASSED : Outcome.EXEMPTION);
  }

  private static ValidationSubject unvisited(LocalDate today) {
    ReadingSchedule schedule = reading("0").schedule();
    return remarked(
        reading("0")
            .withReading(collected(Optional.empty(), today))
            .withSchedule(
                new ReadingSchedule(
                    today, schedule.scheduledOn(), schedule.windowEnd(), schedule.frequency())),
        ReaderRemark.NOT_VISITED);
  }

  private static ValidationSubject standing(String value, Duration before, ReadingState state) {
    ValidationSubject subject = reading("1015");
    return subject.withEvidence(
        FieldEvidence.NONE.withStanding(
            new StandingReading(
                1, new BigDecimal(value), subject.reading().readAt().minus(before), state)));
  }

  private static InstalledRegister removedOn(LocalDate date) {
    return new InstalledRegister(
        "M-5678",
        RegisterConversion.asCounted(RegisterConfiguration.counting(5, UnitOfMeasure.CCF)),
        INSTALLED,
        Optional.of(date),
        Optional.empty());
  }

  private static String refusalOf(ValidationSubject subject) {
    ValidationResult result = validate(subject);
    assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(result.findings()).hasSize(1);
    return sentence(result.findingOf(VEE_19));
  }

  private static String sentence(Optional<Finding> finding) {
    return finding.orElseThrow().sentence(Locale.US);
  }
}
