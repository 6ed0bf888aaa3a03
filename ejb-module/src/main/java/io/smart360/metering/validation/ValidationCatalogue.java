package io.smart360.metering.validation;

import static io.smart360.metering.validation.ruleset.RuleCode.*;

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
      return code == VEE_01 || code == VEE_31;
    }
  }

  static final List<Entry> IN_ORDER =
      List.of(
          new Entry(VEE_01, AcceptanceRules::missing),
          new Entry(VEE_03, AcceptanceRules::format),
          new Entry(VEE_19, AcceptanceRules::date),
          new Entry(VEE_02, AcceptanceRules::duplicate),
          new Entry(VEE_17, FieldRules::meterNumber),
          new Entry(VEE_04, MovementRules::backwards),
          new Entry(VEE_05, MovementRules::rollover),
          new Entry(VEE_10, UseRules::whileInactive),
          new Entry(VEE_11, UseRules::whileVacant),
          new Entry(VEE_12, MovementRules::stopped),
          new Entry(VEE_06, UseRules::high),
          new Entry(VEE_07, UseRules::low),
          new Entry(VEE_08, UseRules::firstReads),
          new Entry(VEE_09, MovementRules::zeroUse),
          new Entry(VEE_14, FieldRules::tamper),
          new Entry(VEE_15, FieldRules::photoValue),
          new Entry(VEE_16, FieldRules::photoQuality),
          new Entry(VEE_18, FieldRules::position),
          new Entry(VEE_20, CycleRules::window),
          new Entry(VEE_21, CycleRules::periodLength),
          new Entry(VEE_22, CycleRules::estimatedStreak),
          new Entry(VEE_23, FieldRules::tooFast),
          new Entry(VEE_24, UseRules::overCapacity),
          new Entry(VEE_25, UseRules::sumCheck),
          new Entry(VEE_29, CycleRules::siblings),
          new Entry(VEE_30, CycleRules::swapped),
          new Entry(VEE_31, FieldRules::readerCode),
          new Entry(VEE_32, AcceptanceRules::changeAfterValidation));

  private ValidationCatalogue() {}
}
