package io.smart360.metering.intake;

/** What can be wrong with a row of a file, under the codes of MX-F5. */
public enum RowErrorCode {
  /** The row itself cannot be read: its bytes, its quotes, its number of fields. */
  M00,
  /** Unknown meter. */
  M01,
  /** Unknown register of the meter. */
  M02,
  /** No date, or one a reading cannot have. */
  M03,
  /** No number, or one the register cannot show. */
  M04,
  /** Not in an open read cycle, and the utility takes no readings outside one. */
  M05,
  /** Another value for a register and day that already has one. */
  M06,
  /** Unknown status or reason code. */
  M07,
  /** The reader's name cannot be one. */
  M08,
  /** The meter was not installed on that day. */
  M09
}
