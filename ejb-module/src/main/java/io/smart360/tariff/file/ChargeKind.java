package io.smart360.tariff.file;

import io.smart360.tariff.model.ChargeType;

/** The component types of the file, and the type of line that each usually makes. */
enum ChargeKind {
  FIXED(ChargeType.FIXED),
  FLAT(ChargeType.CONSUMPTION),
  BLOCK(ChargeType.CONSUMPTION),
  STEP(ChargeType.CONSUMPTION),
  SEASONAL(ChargeType.CONSUMPTION),
  MINIMUM(ChargeType.MINIMUM),
  PERCENT(ChargeType.SURCHARGE),
  UNIT(ChargeType.UNIT),
  DISCOUNT(ChargeType.DISCOUNT),
  BUDGET(ChargeType.CONSUMPTION),
  FORMULA(ChargeType.CONSUMPTION),
  VARIANT(ChargeType.CONSUMPTION),
  TOU(ChargeType.CONSUMPTION),
  DEMAND(ChargeType.DEMAND),
  ALLOWANCE(ChargeType.ALLOWANCE),
  PASS_THROUGH(ChargeType.FIXED),
  NET(ChargeType.CONSUMPTION);

  private final ChargeType usualType;

  ChargeKind(ChargeType usualType) {
    this.usualType = usualType;
  }

  ChargeType usualType() {
    return usualType;
  }
}
