package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.validation.ReadingFixtures.*;
import static io.smart360.metering.validation.ruleset.RuleCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.NeighbourRange;
import io.smart360.metering.validation.subject.ReadFrequency;
import io.smart360.metering.validation.subject.ReadingSchedule;
import io.smart360.metering.validation.subject.SiblingRegisters;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleRulesTest {

  @ParameterizedTest(name = "scheduled {0} days after the reading: flagged is {1}")
  @CsvSource({"-6, true", "-5, false", "0, false", "5, false", "6, true"})
  void readingMoreThanFiveDaysOffItsDateWarns(int days, boolean isFlagged) {
    ValidationSubject subject = scheduled(days);

    assertThat(validate(subject).findingOf(VEE_20).isPresent()).isEqualTo(isFlagged);
    assertThat(validate(typed(subject, ReadingType.FINAL)).findingOf(VEE_20)).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1} days: flagged is {2}")
  @CsvSource({
    "MONTHLY,    24, true",
    "MONTHLY,    25, false",
    "MONTHLY,    35, false",
    "MONTHLY,    36, true",
    "BI_MONTHLY, 54, true",
    "BI_MONTHLY, 55, false",
    "BI_MONTHLY, 66, false",
    "BI_MONTHLY, 67, true",
    "QUARTERLY,  84, true",
    "QUARTERLY,  85, false",
    "QUARTERLY,  97, false",
    "QUARTERLY,  98, true"
  })
  void periodOutsideItsFrequencyWarns(ReadFrequency frequency, int days, boolean isFlagged) {
    ReadingSchedule schedule =
        new ReadingSchedule(
            LAST_READ.plusDays(days), Optional.empty(), Optional.empty(), Optional.of(frequency));
    ValidationSubject subject = readingOn(LAST_READ.plusDays(days)).withSchedule(schedule);

    assertThat(validate(subject).findingOf(VEE_21).isPresent()).isEqualTo(isFlagged);
  }

  @Test
  void periodRunsOverAnExchangeOfTheMeter() {
    UseHistory history =
        installed(INSTALLED, "0").usedEach(3, 30, "15").removed(12, "6").replaced("0").toHistory();
    ValidationSubject subject =
        reading("9")
            .withHistory(history)
            .withReading(collected(Optional.of("9"), LAST_READ.plusDays(30)));

    ValidationResult result = validate(subject);

    assertThat(result.findings()).isEmpty();
    assertThat(result.movement().orElseThrow().days()).isEqualTo(18);
    assertThat(result.use().orElseThrow()).isEqualByComparingTo("9");
  }

  @Test
  void thirdEstimateInARowAsksForASpecialRead() {
    UseHistory one = installed(INSTALLED, "0").used(30, "15").estimated(30, "15").toHistory();
    UseHistory two =
        installed(INSTALLED, "0")
            .used(30, "15")
            .estimated(30, "15")
            .estimated(30, "15")
            .toHistory();

    assertThat(validate(estimated(reading("45", one))).findingOf(VEE_22)).isEmpty();
    assertThat(validate(estimated(reading("60", two))).findingOf(VEE_22).map(Finding::followUp))
        .contains(FollowUp.SPECIAL_READ_ORDER);
    assertThat(validate(reading("60", two)).findingOf(VEE_22)).isEmpty();
  }

  @ParameterizedTest(name = "{0} of 2 registers, sum 100, total {1}: flagged is {2}")
  @CsvSource({"2, 101, false", "2, 101.1, true", "2, 98.9, true", "1, 100, true"})
  void timesOfUseMustAllBeThereAndAddUp(int present, BigDecimal total, boolean isFlagged) {
    SiblingRegisters siblings =
        new SiblingRegisters(2, present, new BigDecimal("100"), Optional.of(total));
    ValidationSubject subject =
        reading("1015").withEvidence(FieldEvidence.NONE.withSiblings(siblings));

    assertThat(validate(subject).findingOf(VEE_29).isPresent()).isEqualTo(isFlagged);
  }

  @ParameterizedTest(name = "reading {0} beside a neighbour at 3000 to 3040: swapped is {1}")
  @CsvSource({"3000, true", "3040, true", "3041, false", "2999, false", "1015, false"})
  void valueThatFitsOnlyTheNeighbourIsHeld(String value, boolean isSwapped) {
    assertThat(validate(beside(value, "3000", "3040")).findingOf(VEE_30).isPresent())
        .isEqualTo(isSwapped);
  }

  @Test
  void backwardsValueThatFitsTheNeighbourNamesIt() {
    Finding finding = validate(beside("520", "500", "540")).findingOf(VEE_30).orElseThrow();

    assertThat(finding.numbers()).containsEntry("neighbour", "M-5680");
  }

  @Test
  void valueThatFitsBothMetersStays() {
    assertThat(validate(beside("1015", "1000", "1040")).findingOf(VEE_30)).isEmpty();
  }

  private static ValidationSubject scheduled(int daysAfterReading) {
    return reading("1015")
        .withSchedule(
            new ReadingSchedule(
                READ_ON,
                Optional.of(READ_ON.plusDays(daysAfterReading)),
                Optional.empty(),
                Optional.of(ReadFrequency.MONTHLY)));
  }

  private static ValidationSubject beside(String value, String lowest, String highest) {
    NeighbourRange neighbour =
        new NeighbourRange("M-5680", new BigDecimal(lowest), new BigDecimal(highest));
    return reading(value).withEvidence(FieldEvidence.NONE.withNeighbours(List.of(neighbour)));
  }
}
