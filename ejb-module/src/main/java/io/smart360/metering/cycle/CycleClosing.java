package io.smart360.metering.cycle;

/** What becomes of meters that nobody read, when a cycle is closed (MX02US02-R7). */
public enum CycleClosing {
  /** They stay on the list of what is missing. */
  LEAVE_MISSING,
  /** They are estimated by the utility's order of methods (MX-E5). */
  ESTIMATE_MISSING
}
