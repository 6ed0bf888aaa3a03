package io.smart360.metering.reading;

/** How the value of a reading came to us. */
public enum ReadingSource {
  MANUAL,
  PHOTO,
  SMART,
  CONSUMER,
  OFFICE,
  SERVICE_ORDER,
  ESTIMATE,
  MIGRATION;

  /**
   * Whether somebody or something looked at the register; an estimate is the only one that did not.
   */
  public boolean isActual() {
    return this != ESTIMATE;
  }
}
