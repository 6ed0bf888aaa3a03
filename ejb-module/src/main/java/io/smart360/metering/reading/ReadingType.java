package io.smart360.metering.reading;

/** What a reading was taken for. */
public enum ReadingType {
  /** The reading of a read cycle. */
  REGULAR,
  /** The first value of a register, taken when its meter is fitted. */
  INSTALL,
  /** The last value of a register, taken when its meter is removed. */
  REMOVE,
  /** The reading that ends a holder's use of the connection. */
  FINAL,
  /** A reading asked for out of turn. */
  SPECIAL,
  /** A reading at a change of dials, multiplier or unit, or beside a test. */
  CHECK;

  /** Whether the reading opens or closes an installation; such readings pass a shorter check. */
  public boolean isOfMeterWork() {
    return this == INSTALL || this == REMOVE;
  }

  /** Whether the reading belongs to an event whose day nobody chose, so may share a day. */
  public boolean mayShareDay() {
    return this == INSTALL || this == REMOVE || this == FINAL || this == CHECK;
  }
}
