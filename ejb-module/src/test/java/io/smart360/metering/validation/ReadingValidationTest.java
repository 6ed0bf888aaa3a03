package io.smart360.metering.validation;

import static io.smart360.metering.consumption.UseHistoryFixtures.installed;
import static io.smart360.metering.validation.ReadingFixtures.*;
import static io.smart360.metering.validation.ruleset.RuleCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.smart360.metering.consumption.RegisterConfiguration;
import io.smart360.metering.consumption.RegisterConversion;
import io.smart360.metering.consumption.RegisterKind;
import io.smart360.metering.consumption.UnitOfMeasure;
import io.smart360.metering.consumption.UseHistory;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import io.smart360.metering.validation.ruleset.FollowUp;
import io.smart360.metering.validation.ruleset.RuleCode;
import io.smart360.metering.validation.ruleset.RuleScope;
import io.smart360.metering.validation.ruleset.RuleSet;
import io.smart360.metering.validation.ruleset.RuleSetting;
import io.smart360.metering.validation.ruleset.Severity;
import io.smart360.metering.validation.subject.FieldEvidence;
import io.smart360.metering.validation.subject.InstalledRegister;
import io.smart360.metering.validation.subject.PhotoEvidence;
import io.smart360.metering.validation.subject.PhotoEvidence.Defect;
import io.smart360.metering.validation.subject.PositionEvidence;
import io.smart360.metering.validation.subject.ReaderRemark;
import io.smart360.metering.validation.subject.ReadingSchedule;
import io.smart360.metering.validation.subject.ValidationSubject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingValidationTest {

  private static final FieldEvidence BLURRED_PHOTO =
      FieldEvidence.NONE.withPhoto(
          new PhotoEvidence(
              Optional.empty(), Optional.empty(), Optional.empty(), Set.of(Defect.BLURRED)));

  @Test
  void oneWarningPassesAndTwoAreHeld() {
    ValidationSubject one = reading("1015").withEvidence(BLURRED_PHOTO);
    ValidationSubject two =
        one.withEvidence(BLURRED_PHOTO.withSecondsBetweenReads(Collections.nCopies(6, 3)));

    assertThat(validate(one).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(validate(two).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARN, Severity.WARN);
    assertThat(validate(two).outcome()).isEqualTo(Outcome.EXEMPTION);
  }

  @Test
  void everyRuleIsLookedAtSoThatAllFindingsAreKept() {
    ValidationSubject subject =
        remarked(
            reading("1042")
                .withEvidence(
                    FieldEvidence.NONE.withPosition(
                        new PositionEvidence(new BigDecimal("140"), BigDecimal.TEN))),
            ReaderRemark.faulty("LEAK_AT_METER", FollowUp.REPAIR_ORDER));

    assertThat(validate(subject).findings())
        .extracting(Finding::rule)
        .containsExactly(VEE_06, VEE_18, VEE_31);
  }

  @Test
  void switchingARuleOffStopsItsFlags() { // MX03US01
    RuleSet noHigh =
        RULES.with(
            "2025-2", new RuleSetting.Switched(RuleScope.TENANT, VEE_06, RuleSetting.Position.OFF));

    assertThat(new ReadingValidation(noHigh).validate(reading("1042")).outcome())
        .isEqualTo(Outcome.PASSED);
    assertThat(validate(reading("1042")).outcome()).isEqualTo(Outcome.EXEMPTION);
  }

  @Test
  void utilityMayWeighARuleMilder() {
    RuleSet mild =
        RULES.with("2025-2", new RuleSetting.Weighed(RuleScope.TENANT, VEE_06, Severity.INFO));

    ValidationResult result = new ReadingValidation(mild).validate(reading("1042"));

    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.findingOf(VEE_06)).isPresent();
    assertThat(result.findingOf(VEE_06).orElseThrow().ruleSetVersion()).isEqualTo("2025-2");
  }

  @Test
  void catalogueHoldsEveryRuleForSingleReadingsOnceAndInOrder() {
    List<RuleCode> order =
        ValidationCatalogue.IN_ORDER.stream().map(ValidationCatalogue.Entry::code).toList();
    Set<RuleCode> intervalRules = EnumSet.of(VEE_13, VEE_26, VEE_27, VEE_28);

    assertThat(order).doesNotHaveDuplicates();
    assertThat(EnumSet.copyOf(order))
        .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(intervalRules)));
    assertThat(order)
        .containsSubsequence(
            VEE_03, VEE_19, VEE_02, VEE_17, VEE_04, VEE_05, VEE_10, VEE_11, VEE_12, VEE_06, VEE_07,
            VEE_08, VEE_09, VEE_14);
  }

  @Test
  void sampleOfCleanReadingsIsPendingAndFlaggedOnesAreNot() {
    ReadingValidation all = new ReadingValidation(RULES.withSamplePercent(new BigDecimal("100")));

    assertThat(all.validate(reading("1015")).outcome()).isEqualTo(Outcome.PENDING);
    assertThat(all.validate(reading("1015").withEvidence(BLURRED_PHOTO)).outcome())
        .isEqualTo(Outcome.PASSED);
    assertThat(all.validate(reading("1042")).outcome()).isEqualTo(Outcome.EXEMPTION);
  }

  @Test
  void sampleDrawsItsShareAndTheSameOnesEveryTime() {
    ReadingValidation twoPercent =
        new ReadingValidation(RULES.withSamplePercent(new BigDecimal("2")));
    Set<Integer> first = drawnBy(twoPercent);
    Set<Integer> second = drawnBy(twoPercent);

    assertThat(first).isEqualTo(second);
    assertThat(first.size()).isBetween(150, 250); // of 10,000
  }

  @Test
  void largerSampleContainsTheSmaller() {
    for (long id = 1; id <= 5_000; id++) {
      if (ReadingSample.contains(id, new BigDecimal("2"))) {
        assertThat(ReadingSample.contains(id, new BigDecimal("5"))).isTrue();
      }
    }
  }

  @Test
  void installReadingOpensTheRegisterAndPasses() {
    ValidationSubject install =
        typed(reading("5"), ReadingType.INSTALL)
            .withHistory(installed(INSTALLED, "0").usedEach(3, 30, "15").toHistory());

    ValidationResult result =
        new ReadingValidation(RULES.withSamplePercent(new BigDecimal("100"))).validate(install);

    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.movement().orElseThrow().kind()).isEqualTo(Movement.Kind.OPENING);
    assertThat(result.use().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void removalReadingIsJudgedByFormatDirectionHighUseAndDateOnly() { // MX-X1
    ValidationSubject removal =
        remarked(
            typed(reading("1042"), ReadingType.REMOVE).withEvidence(BLURRED_PHOTO),
            ReaderRemark.faulty("STOPPED", FollowUp.EXCHANGE_ORDER));

    assertThat(validate(removal).findings()).extracting(Finding::rule).containsExactly(VEE_06);
  }

  @Test
  void estimateIsNotHeldAgainstExpectation() {
    ValidationResult result = validate(estimated(reading("1042")));

    assertThat(result.findings()).isEmpty();
    assertThat(result.outcome().stateFor(ReadingSource.ESTIMATE)).contains(ReadingState.ESTIMATED);
  }

  @Test
  void demandRegisterMayShowLessThanBefore() {
    RegisterConfiguration demand =
        new RegisterConfiguration(RegisterKind.DEMAND_PEAK, 4, 2, BigDecimal.TEN, UnitOfMeasure.KW);
    ValidationSubject subject = reading("12.50").withRegister(registerOf(demand));

    ValidationResult result = validate(subject);

    assertThat(result.findings()).isEmpty();
    assertThat(result.use().orElseThrow()).isEqualByComparingTo("125");
  }

  @Test
  void registerThatShowsUseIsHeldAgainstItsPast() {
    RegisterConfiguration shown =
        new RegisterConfiguration(
            RegisterKind.CONSUMPTION, 5, 0, BigDecimal.ONE, UnitOfMeasure.CCF);
    ValidationSubject usual = reading("16").withRegister(registerOf(shown));
    ValidationSubject high = reading("31").withRegister(registerOf(shown));

    assertThat(validate(usual).use().orElseThrow()).isEqualByComparingTo("16");
    assertThat(validate(usual).findings()).isEmpty();
    assertThat(validate(high).findingOf(VEE_06)).isPresent();
  }

  @Test
  void sampleMeterOfTheProductPassesItsFiveReadings() { // requirements 07 §11
    String[] values = {"6800", "7980", "9050", "10100", "11350", "12580"};
    int[] days = {30, 31, 31, 28, 31};
    RegisterConfiguration gallons = RegisterConfiguration.counting(6, UnitOfMeasure.GAL);
    var past = installed(LocalDate.of(2024, 11, 15), values[0]);
    String[] uses = {"1180", "1070", "1050", "1250", "1230"};
    for (int i = 0; i < uses.length; i++) {
      UseHistory history = past.toHistory();
      LocalDate readOn = history.last().orElseThrow().readOn().plusDays(days[i]);
      ValidationSubject subject =
          reading(values[i + 1])
              .withHistory(history)
              .withRegister(
                  new InstalledRegister(
                      "M-5678",
                      RegisterConversion.asCounted(gallons),
                      LocalDate.of(2023, 1, 15),
                      Optional.empty(),
                      Optional.empty()))
              .withReading(collected(Optional.of(values[i + 1]), readOn))
              .withSchedule(ReadingSchedule.offCycle(readOn));

      ValidationResult result = validate(subject);

      assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
      assertThat(result.use().orElseThrow()).isEqualByComparingTo(uses[i]);
      past.used(days[i], uses[i]);
    }
  }

  private static Set<Integer> drawnBy(ReadingValidation validation) {
    ValidationSubject clean = reading("1015");
    return IntStream.rangeClosed(1, 10_000)
        .filter(id -> validation.validate(identified(clean, id)).outcome() == Outcome.PENDING)
        .boxed()
        .collect(Collectors.toSet());
  }
}
