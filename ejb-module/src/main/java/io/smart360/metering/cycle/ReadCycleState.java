package io.smart360.metering.cycle;

/** How far a read cycle has come (MX02US02-R4). */
public enum ReadCycleState {
  SCHEDULED,
  IN_PROGRESS,
  COMPLETED,
  /** Past its last day with meters still open. */
  DELAYED,
  /** Stopped for a reason: not opened and not closed until it goes on as what it was. */
  PAUSED;

  /** Whether readings are being collected for it. */
  public boolean isRunning() {
    return this == IN_PROGRESS || this == DELAYED;
  }

  /** Whether it may be paused: before it is read, or while it is. */
  public boolean canBePaused() {
    return this == SCHEDULED || isRunning();
  }
}
