package io.smart360.metering.cycle;

/** A read cycle takes no more readings. Observed after the commit. */
public record ReadCycleClosed(long readCycleId, long utilityId, CycleClosing closing) {}
