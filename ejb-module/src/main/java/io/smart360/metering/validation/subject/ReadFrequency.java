package io.smart360.metering.validation.subject;

/** How often the register is read. */
public enum ReadFrequency {
  MONTHLY,
  BI_MONTHLY,
  QUARTERLY
}
