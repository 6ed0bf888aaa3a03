package io.smart360.metering.validation.ruleset;

/** The work a finding asks for, besides somebody's decision on the reading. */
public enum FollowUp {
  NONE,
  REVISIT,
  INVESTIGATION_ORDER,
  EXCHANGE_ORDER,
  REPAIR_ORDER,
  SPECIAL_READ_ORDER,
  ACCESS_LETTER,
  /** The reading is billed: only the correction flow may change it. */
  CORRECTION_REQUEST
}
