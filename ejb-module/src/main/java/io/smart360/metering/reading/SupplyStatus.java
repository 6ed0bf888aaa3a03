package io.smart360.metering.reading;

/** Whether a service point is supplied. */
public enum SupplyStatus {
  ACTIVE,
  INACTIVE,
  DISCONNECTED
}
