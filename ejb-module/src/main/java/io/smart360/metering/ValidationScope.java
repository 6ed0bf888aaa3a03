package io.smart360.metering;

/** Which collected readings are validated together. */
public sealed interface ValidationScope {

  /** Those of one read cycle. */
  record OfCycle(long readCycleId) implements ValidationScope {}

  /** Those of a utility that no read cycle asked for. */
  record OffCycle(long utilityId) implements ValidationScope {}
}
