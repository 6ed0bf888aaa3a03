package io.smart360.tariff.model;

/** Which version rates a segment in which the version changes (BX-RATE-R2). */
public enum VersionChoice {
  /** Each day its own version. */
  EACH_DAY,
  /** All days the version of the segment's first day. */
  PERIOD_START,
  /** All days the version of the segment's last day. */
  PERIOD_END
}
