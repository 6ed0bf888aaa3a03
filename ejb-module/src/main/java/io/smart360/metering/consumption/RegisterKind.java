package io.smart360.metering.consumption;

/** How the value of a register is to be understood. */
public enum RegisterKind {
  /** Counts on for ever; use is the difference of two readings. */
  CUMULATIVE,
  /** Shows the use of the period itself. */
  CONSUMPTION,
  /** Shows the highest demand since it was last reset; not proportional to days. */
  DEMAND_PEAK
}
