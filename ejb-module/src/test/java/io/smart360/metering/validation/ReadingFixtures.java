package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;

import io.smart360.metering.consumption.ClassAverage;
import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.Occupancy;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.reading.SupplyStatus;
import io.smart360.metering.validation.ruleset.RuleSet;
import io.smart360.metering.validation.ruleset.ServicePointKey;
import io.smart360.metering.validation.subject.CollectedReading;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.InstalledRegister;
import io.smart360.metering.validation.subject.ReadFrequency;
import io.smart360.metering.validation.subject.ReaderRemark;
import io.smart360.metering.validation.subject.ReadingSchedule;
import io.smart360.metering.validation.subject.ServicePointFacts;
import io.smart360.metering.validation.subject.ServicePointFacts.Season;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A home on 123 Main St with a five-dial CCF meter that used 15 CCF in each of its last three
 * 30-day periods, read again after 30 days: 15 CCF are expected, 1,015 is the usual reading.
 */
final class ReadingFixtures {

  static final LocalDate INSTALLED = LocalDate.of(2025, 1, 15);
  static final LocalDate LAST_READ = INSTALLED.plusDays(90);
  static final LocalDate READ_ON = LAST_READ.plusDays(30);
  static final ServicePointKey HOME = new ServicePointKey(7, 1, "RESIDENTIAL", "5/8\"", "NORTH");
  static final ServicePointKey SHOP = new ServicePointKey(8, 1, "COMMERCIAL", "2\"", "NORTH");
  static final RuleSet RULES =
      RuleSet.standard("2025-1", LocalDate.of(2025, 1, 1)).withSamplePercent(BigDecimal.ZERO);

  private ReadingFixtures() {}

  static ValidationResult validate(ValidationSubject subject) {
    return new ReadingValidation(RULES).validate(subject);
  }

  static ValidationSubject reading(String value) {
    return new ValidationSubject(
        collected(Optional.of(value), READ_ON),
        register(),
        usualHistory(),
        facts(HOME),
        new ReadingSchedule(
            READ_ON,
            Optional.of(READ_ON),
            Optional.of(READ_ON.plusDays(5)),
            Optional.of(ReadFrequency.MONTHLY)),
        FieldEvidence.NONE);
  }

  static ValidationSubject reading(String value, UseHistory history) {
    ValidationSubject subject = reading(value).withHistory(history);
    LocalDate readOn = history.last().orElseThrow().readOn().plusDays(30);
    return subject
        .withReading(collected(Optional.of(value), readOn))
        .withSchedule(ReadingSchedule.offCycle(readOn));
  }

  static ValidationSubject readingOn(LocalDate date) {
    return reading("1015").withReading(collected(Optional.of("1015"), date));
  }

  static CollectedReading collected(Optional<String> value, LocalDate on) {
    return new CollectedReading(
        4711,
        ReadingType.REGULAR,
        ReadingSource.MANUAL,
        value,
        on,
        on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        ReaderRemark.NORMAL);
  }

  static ValidationSubject remarked(ValidationSubject subject, ReaderRemark remark) {
    CollectedReading r = subject.reading();
    return subject.withReading(
        new CollectedReading(
            r.id(), r.type(), r.source(), r.value(), r.readOn(), r.readAt(), remark));
  }

  static ValidationSubject typed(ValidationSubject subject, ReadingType type) {
    CollectedReading r = subject.reading();
    return subject.withReading(
        new CollectedReading(
            r.id(), type, r.source(), r.value(), r.readOn(), r.readAt(), r.remark()));
  }

  static ValidationSubject estimated(ValidationSubject subject) {
    CollectedReading r = subject.reading();
    return subject.withReading(
        new CollectedReading(
            r.id(),
            r.type(),
            ReadingSource.ESTIMATE,
            r.value(),
            r.readOn(),
            r.readAt(),
            r.remark()));
  }

  static ValidationSubject identified(ValidationSubject subject, long id) {
    CollectedReading r = subject.reading();
    return subject.withReading(
        new CollectedReading(
            id, r.type(), r.source(), r.value(), r.readOn(), r.readAt(), r.remark()));
  }

  static UseHistory usualHistory() {
    return installed(INSTALLED, "955").usedEach(3, 30, "15").toHistory();
  }

  static InstalledRegister register() {
    return registerOf(RegisterConfiguration.counting(5, UnitOfMeasure.CCF));
  }

  static InstalledRegister registerOf(RegisterConfiguration configuration) {
    return new InstalledRegister(
        "M-5678",
        RegisterConversion.asCounted(configuration),
        INSTALLED,
        Optional.empty(),
        Optional.empty());
  }

  static ServicePointFacts facts(ServicePointKey key) {
    return new ServicePointFacts(
        key, SupplyStatus.ACTIVE, Occupancy.OCCUPIED, Season.IN_SEASON, Optional.empty());
  }

  static ServicePointFacts situated(SupplyStatus supply, Occupancy occupancy) {
    return new ServicePointFacts(HOME, supply, occupancy, Season.IN_SEASON, Optional.empty());
  }

  static ServicePointFacts inClass(String averageDailyUse) {
    return new ServicePointFacts(
        HOME,
        SupplyStatus.ACTIVE,
        Occupancy.OCCUPIED,
        Season.IN_SEASON,
        Optional.of(new ClassAverage(new BigDecimal(averageDailyUse), 40)));
  }
}
