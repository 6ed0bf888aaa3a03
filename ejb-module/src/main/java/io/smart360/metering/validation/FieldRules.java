package io.smart360.metering.validation;

import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleParameter;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.ruleset.UnitThreshold;
import io.smart360.metering.validation.subject.MeterEvent;
import io.smart360.metering.validation.subject.PhotoEvidence;
import io.smart360.metering.validation.subject.ReaderRemark;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was seen at the meter: VEE-14 to 18, 23, 31. */
final class FieldRules {

  /** The reason codes by which a reader reports what VEE-14 looks for. */
  private static final Set<String> TAMPER_CODES = Set.of("TAMPER", "SEAL_BROKEN", "REVERSED");

  private FieldRules() {}

  /** VEE-14: the meter, its seal or the reader reports tampering, or flow the wrong way. */
  static Optional<Finding> tamper(Assessment a) {
    String reported = a.reading().remark().reasonCode();
    if (TAMPER_CODES.contains(reported)) {
      return a.finding(RuleCode.VEE_14)
          .wordedAs("reported")
          .with("event", reported)
          .asking(FollowUp.INVESTIGATION_ORDER)
          .found();
    }
    for (MeterEvent event : a.subject().evidence().events()) {
      if (event.kind() != MeterEvent.Kind.REVERSE_FLOW) {
        return a.finding(RuleCode.VEE_14)
            .with("event", event.kind().name())
            .asking(FollowUp.INVESTIGATION_ORDER)
            .found();
      }
      BigDecimal limit = a.limitOf(UnitThreshold.REVERSE);
      if (event.reverseQuantity().compareTo(limit) > 0) {
        return a.finding(RuleCode.VEE_14)
            .wordedAs("reverse")
            .with("quantity", event.reverseQuantity())
            .with("limit", limit)
            .asking(FollowUp.INVESTIGATION_ORDER)
            .found();
      }
    }
    return Optional.empty();
  }

  /** VEE-15: the photo surely shows another value. */
  static Optional<Finding> photoValue(Assessment a) {
    Optional<PhotoEvidence> photo = a.subject().evidence().photo();
    Optional<BigDecimal> shown = photo.flatMap(PhotoEvidence::recognisedValue);
    Optional<BigDecimal> confidence = photo.flatMap(PhotoEvidence::confidencePercent);
    if (shown.isEmpty()
        || confidence.isEmpty()
        || confidence.get().compareTo(a.valueOf(RuleParameter.PHOTO_CERTAIN_PERCENT)) < 0
        || shown.get().compareTo(a.present()) == 0) {
      return Optional.empty();
    }
    return a.finding(RuleCode.VEE_15)
        .with("present", a.present())
        .with("shown", shown.get())
        .with("confidence", confidence.get())
        .found();
  }

  /** VEE-16: the photo proves little. */
  static Optional<Finding> photoQuality(Assessment a) {
    Optional<PhotoEvidence> photo = a.subject().evidence().photo();
    if (photo.isEmpty()) {
      return Optional.empty();
    }
    if (!photo.get().defects().isEmpty()) {
      String defects =
          photo.get().defects().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
      return a.finding(RuleCode.VEE_16).wordedAs("defects").with("defects", defects).found();
    }
    BigDecimal least = a.valueOf(RuleParameter.PHOTO_READABLE_PERCENT);
    return photo
        .flatMap(PhotoEvidence::confidencePercent)
        .filter(confidence -> confidence.compareTo(least) < 0)
        .flatMap(
            confidence ->
                a.finding(RuleCode.VEE_16)
                    .with("confidence", confidence)
                    .with("least", least)
                    .found());
  }

  /** VEE-17: the number on the meter is another one. */
  static Optional<Finding> meterNumber(Assessment a) {
    String expected = a.subject().register().meterNumber();
    return a.subject()
        .evidence()
        .photo()
        .flatMap(PhotoEvidence::meterNumber)
        .filter(seen -> !plain(seen).equals(plain(expected)))
        .flatMap(
            seen ->
                a.finding(RuleCode.VEE_17).with("seen", seen).with("expected", expected).found());
  }

  /** VEE-18: read too far away; only a warning where the position itself is unsure. */
  static Optional<Finding> position(Assessment a) {
    BigDecimal limit = a.valueOf(RuleParameter.POSITION_METRES);
    BigDecimal sure = a.valueOf(RuleParameter.POSITION_ACCURACY_METRES);
    return a.subject()
        .evidence()
        .position()
        .filter(position -> position.distanceMetres().compareTo(limit) > 0)
        .flatMap(
            position -> {
              FindingDraft draft =
                  a.finding(RuleCode.VEE_18)
                      .with("distance", position.distanceMetres())
                      .with("accuracy", position.accuracyMetres())
                      .with("limit", limit);
              return position.accuracyMetres().compareTo(sure) > 0
                  ? draft.wordedAs("unsure").weighing(Severity.WARN).found()
                  : draft.found();
            });
  }

  /** VEE-23: read after read in fewer seconds than walking takes. */
  static Optional<Finding> tooFast(Assessment a) {
    int seconds = a.countOf(RuleParameter.PACE_SECONDS);
    int fast = 0;
    for (int interval : a.subject().evidence().secondsBetweenReads()) {
      if (interval >= seconds) {
        break;
      }
      fast++;
    }
    return fast <= a.countOf(RuleParameter.PACE_READINGS)
        ? Optional.empty()
        : a.finding(RuleCode.VEE_23).with("readings", fast).with("seconds", seconds).found();
  }

  /** VEE-31: the reader reported a fault, or a value for a meter that could not be read. */
  static Optional<Finding> readerCode(Assessment a) {
    ReaderRemark remark = a.reading().remark();
    if (remark.status() != ReaderStatus.FAULTY && remark.status() != ReaderStatus.RCNT) {
      return Optional.empty();
    }
    FindingDraft draft =
        a.finding(RuleCode.VEE_31)
            .with("status", remark.status().name())
            .with("reason", remark.reasonCode())
            .asking(remark.followUp());
    return remark.status() == ReaderStatus.RCNT && a.hasValue()
        ? draft.wordedAs("valueThough").with("value", a.present()).found()
        : draft.found();
  }

  private static String plain(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }
}
