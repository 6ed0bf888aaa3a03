package io.smart360.metering.reading;

/** Whether an active account holds the service point. */
public enum Occupancy {
  OCCUPIED,
  VACANT
}
