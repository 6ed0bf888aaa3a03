package io.smart360.metering.consumption;

/** What the use of a register means for the connection's total. */
public enum RegisterRole {
  ADDED,
  /** A deduct or sub-meter: its use is taken off its parent's (MX-X8). */
  SUBTRACTED,
  /** A total register that only checks the others (MX-X5). */
  CHECKS_ONLY
}
