package io.smart360.tariff.model;

/** The utility service that a charge is for. */
public enum ServiceKind {
  WATER,
  SEWER,
  STORMWATER,
  ELECTRICITY,
  GAS,
  WASTE,
  RECYCLED_WATER
}
