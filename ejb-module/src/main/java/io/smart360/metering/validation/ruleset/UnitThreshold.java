package io.smart360.metering.validation.ruleset;

import io.smart360.metering.consumption.UnitOfMeasure;

/**
 * One limit in the three units the trade states it in: CCF for volumes, kWh for electricity, therm
 * for heat. A gas utility that keeps volumes sets the CCF figure for its own scope.
 */
public enum UnitThreshold {
  HIGH_EXCESS(
      RuleParameter.HIGH_EXCESS_CCF,
      RuleParameter.HIGH_EXCESS_KWH,
      RuleParameter.HIGH_EXCESS_THERM),
  LOW_SHORTFALL(
      RuleParameter.LOW_SHORTFALL_CCF,
      RuleParameter.LOW_SHORTFALL_KWH,
      RuleParameter.LOW_SHORTFALL_THERM),
  INACTIVE_USE(
      RuleParameter.INACTIVE_USE_CCF,
      RuleParameter.INACTIVE_USE_KWH,
      RuleParameter.INACTIVE_USE_THERM),
  VACANT_USE(
      RuleParameter.VACANT_USE_CCF, RuleParameter.VACANT_USE_KWH, RuleParameter.VACANT_USE_THERM),
  REVERSE(RuleParameter.REVERSE_CCF, RuleParameter.REVERSE_KWH, RuleParameter.REVERSE_THERM);

  private final RuleParameter ofVolume;
  private final RuleParameter ofElectricity;
  private final RuleParameter ofHeat;

  UnitThreshold(RuleParameter ofVolume, RuleParameter ofElectricity, RuleParameter ofHeat) {
    this.ofVolume = ofVolume;
    this.ofElectricity = ofElectricity;
    this.ofHeat = ofHeat;
  }

  RuleParameter parameterFor(UnitOfMeasure unit) {
    if (unit.measures() == UnitOfMeasure.Measures.VOLUME) {
      return ofVolume;
    }
    return unit == UnitOfMeasure.THERM ? ofHeat : ofElectricity;
  }

  UnitOfMeasure statedIn(UnitOfMeasure unit) {
    if (unit.measures() == UnitOfMeasure.Measures.VOLUME) {
      return UnitOfMeasure.CCF;
    }
    return unit == UnitOfMeasure.THERM || unit.measures() != UnitOfMeasure.Measures.ENERGY
        ? unit
        : UnitOfMeasure.KWH;
  }
}
