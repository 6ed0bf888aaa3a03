package io.smart360.tariff.model;

/** When tier limits are scaled by the days of the segment (BX-RATE-R7). */
public enum TierLimitRule {
  /** Used as they are for a whole period, scaled for any other. */
  WHOLE_PERIOD,
  /** Always scaled by days over normal days. */
  ALWAYS_BY_DAY
}
