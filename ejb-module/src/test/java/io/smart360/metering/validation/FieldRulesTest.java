package io.smart360.metering.validation;

import static io.smart360.metering.validation.ReadingFixtures.*;
import static io.smart360.metering.validation.ruleset.RuleCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.MeterEvent;
import io.smart360.metering.validation.subject.PhotoEvidence;
import io.smart360.metering.validation.subject.PhotoEvidence.Defect;
import io.smart360.metering.validation.subject.PositionEvidence;
import io.smart360.metering.validation.subject.ReaderRemark;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldRulesTest {

  @ParameterizedTest
  @EnumSource(
      value = MeterEvent.Kind.class,
      names = {"TAMPER", "SEAL_BROKEN"})
  void tamperingIsInvestigated(MeterEvent.Kind kind) {
    Finding finding =
        withEvidence(FieldEvidence.NONE.withEvents(List.of(MeterEvent.of(kind))))
            .findingOf(VEE_14)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.SUSPECT);
    assertThat(finding.followUp()).isEqualTo(FollowUp.INVESTIGATION_ORDER);
  }

  @ParameterizedTest(name = "reader reports {0}: tampering is {1}")
  @CsvSource({"TAMPER, true", "SEAL_BROKEN, true", "REVERSED, true", "GLASS_BROKEN, false"})
  void readerMayReportTamperingToo(String code, boolean isTampering) {
    ValidationResult result =
        validate(remarked(reading("1015"), ReaderRemark.faulty(code, FollowUp.NONE)));

    assertThat(result.findingOf(VEE_14).isPresent()).isEqualTo(isTampering);
  }

  @ParameterizedTest(name = "{0} CCF backwards: flagged is {1}")
  @CsvSource({"0.05, false", "0.051, true"})
  void flowTheWrongWayIsInvestigatedAboveItsLimit(BigDecimal quantity, boolean isFlagged) {
    FieldEvidence evidence = FieldEvidence.NONE.withEvents(List.of(MeterEvent.reverse(quantity)));

    assertThat(withEvidence(evidence).findingOf(VEE_14).isPresent()).isEqualTo(isFlagged);
  }

  @ParameterizedTest(name = "photo shows {0} with {1} %: flagged is {2}")
  @CsvSource({"1016, 85, true", "1016, 84.9, false", "1015, 99, false", "1015.0, 99, false"})
  void photoThatSurelyShowsAnotherValueIsHeld(String shown, String confidence, boolean isFlagged) {
    FieldEvidence evidence = FieldEvidence.NONE.withPhoto(photo(shown, confidence));

    assertThat(withEvidence(evidence).findingOf(VEE_15).isPresent()).isEqualTo(isFlagged);
  }

  @ParameterizedTest(name = "confidence {0} %: flagged is {1}")
  @CsvSource({"50, false", "49.9, true"})
  void photoHardlyReadableWarns(String confidence, boolean isFlagged) {
    ValidationResult result = withEvidence(FieldEvidence.NONE.withPhoto(photo("1015", confidence)));

    assertThat(result.findingOf(VEE_16).isPresent()).isEqualTo(isFlagged);
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void poorPhotoWarns(Defect defect) {
    PhotoEvidence poor =
        new PhotoEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(defect));

    assertThat(
            withEvidence(FieldEvidence.NONE.withPhoto(poor))
                .findingOf(VEE_16)
                .map(Finding::severity))
        .contains(Severity.WARN);
  }

  @Test
  void readingWithoutPhotoIsNotJudgedByOne() {
    assertThat(withEvidence(FieldEvidence.NONE).findings()).isEmpty();
  }

  @ParameterizedTest(name = "meter shows {0}: flagged is {1}")
  @CsvSource({"M-5679, true", "M-5678, false", "m-5678, false", "' M-5678 ', false"})
  void anotherMeterNumberIsHeld(String seen, boolean isFlagged) {
    PhotoEvidence photo =
        new PhotoEvidence(Optional.empty(), Optional.empty(), Optional.of(seen), Set.of());

    assertThat(withEvidence(FieldEvidence.NONE.withPhoto(photo)).findingOf(VEE_17).isPresent())
        .isEqualTo(isFlagged);
  }

  @ParameterizedTest(name = "{0} m away, position within {1} m: {2}")
  @CsvSource({
    "99,  5,  ",
    "100, 5,  ",
    "101, 5,  SUSPECT",
    "101, 50, SUSPECT",
    "101, 51, WARN",
    "99,  51, "
  })
  void readingTooFarAwayIsHeldUnlessThePositionIsUnsure(
      BigDecimal distance, BigDecimal accuracy, Severity severity) {
    FieldEvidence evidence =
        FieldEvidence.NONE.withPosition(new PositionEvidence(distance, accuracy));

    assertThat(withEvidence(evidence).findingOf(VEE_18).map(Finding::severity))
        .isEqualTo(Optional.ofNullable(severity));
  }

  @ParameterizedTest(name = "{0} readings in {1} seconds each: flagged is {2}")
  @CsvSource({"5, 9, false", "6, 9, true", "6, 10, false"})
  void readerFasterThanWalkingWarns(int readings, int seconds, boolean isFlagged) {
    FieldEvidence evidence =
        FieldEvidence.NONE.withSecondsBetweenReads(Collections.nCopies(readings, seconds));

    assertThat(withEvidence(evidence).findingOf(VEE_23).isPresent()).isEqualTo(isFlagged);
  }

  @Test
  void aPauseEndsTheFastRow() {
    FieldEvidence evidence =
        FieldEvidence.NONE.withSecondsBetweenReads(List.of(5, 5, 5, 5, 5, 120, 5, 5));

    assertThat(withEvidence(evidence).findingOf(VEE_23)).isEmpty();
  }

  @Test
  void faultyMeterIsHeldWithTheWorkOfItsCode() {
    Finding finding =
        validate(remarked(reading("1015"), ReaderRemark.faulty("STOPPED", FollowUp.EXCHANGE_ORDER)))
            .findingOf(VEE_31)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.SUSPECT);
    assertThat(finding.followUp()).isEqualTo(FollowUp.EXCHANGE_ORDER);
  }

  @Test
  void valueForAMeterThatCouldNotBeReadIsHeld() {
    ValidationResult result = validate(remarked(reading("1015"), ReaderRemark.notRead("LOCKED")));

    assertThat(result.outcome()).isEqualTo(Outcome.EXEMPTION);
    assertThat(result.findingOf(VEE_31).orElseThrow().textKey()).isEqualTo("VEE-31.valueThough");
  }

  private static ValidationResult withEvidence(FieldEvidence evidence) {
    return validate(reading("1015").withEvidence(evidence));
  }

  private static PhotoEvidence photo(String shown, String confidence) {
    return new PhotoEvidence(
        Optional.of(new BigDecimal(shown)),
        Optional.of(new BigDecimal(confidence)),
        Optional.empty(),
        Set.of());
  }
}
