package io.smart360.metering.validation;

import io.smart360.metering.validation.ruleset.RuleCode;
import java.util.List;

/**
 * The rules for single readings in the order they are looked at: 03, 19, 02 (a refusal ends it),
 * 17, 04 and 05, 10 to 12, 06 to 09, then the rest (metering requirements §1).
 */
final class ValidationCatalogue {

  /** A rule under its code. */
  record Entry(RuleCode code, ValidationRule rule) {

    /** Whether the rule has something to say about a meter that gave no value. */
    boolean judgesAbsence() {
      return code == RuleCode.VEE_01 || code == RuleCode.VEE_31;
    }
  }

  static final List<Entry> IN_ORDER =
      List.of(
          new Entry(RuleCode.VEE_01, AcceptanceRules::missing),
          new Entry(RuleCode.VEE_03, AcceptanceRules::format),
          new Entry(RuleCode.VEE_19, AcceptanceRules::date),
          new Entry(RuleCode.VEE_02, AcceptanceRules::duplicate),
          new Entry(RuleCode.VEE_17, FieldRules::meterNumber),
          new Entry(RuleCode.VEE_04, MovementRules::backwards),
          new Entry(RuleCode.VEE_05, MovementRules::rollover),
          new Entry(RuleCode.VEE_10, UseRules::whileInactive),
          new Entry(RuleCode.VEE_11, UseRules::whileVacant),
          new Entry(RuleCode.VEE_12, MovementRules::stopped),
          new Entry(RuleCode.VEE_06, UseRules::high),
          new Entry(RuleCode.VEE_07, UseRules::low),
          new Entry(RuleCode.VEE_08, UseRules::firstReads),
          new Entry(RuleCode.VEE_09, MovementRules::zeroUse),
          new Entry(RuleCode.VEE_14, FieldRules::tamper),
          new Entry(RuleCode.VEE_15, FieldRules::photoValue),
          new Entry(RuleCode.VEE_16, FieldRules::photoQuality),
          new Entry(RuleCode.VEE_18, FieldRules::position),
          new Entry(RuleCode.VEE_20, CycleRules::window),
          new Entry(RuleCode.VEE_21, CycleRules::periodLength),
          new Entry(RuleCode.VEE_22, CycleRules::estimatedStreak),
          new Entry(RuleCode.VEE_23, FieldRules::tooFast),
          new Entry(RuleCode.VEE_24, UseRules::overCapacity),
          new Entry(RuleCode.VEE_25, UseRules::sumCheck),
          new Entry(RuleCode.VEE_29, CycleRules::siblings),
          new Entry(RuleCode.VEE_30, CycleRules::swapped),
          new Entry(RuleCode.VEE_31, FieldRules::readerCode),
          new Entry(RuleCode.VEE_32, AcceptanceRules::changeAfterValidation));

  private ValidationCatalogue() {}
}
