package io.smart360.metering;

/** A closed read cycle whose missing readings are to be estimated. */
public record CycleToEstimate(long readCycleId, long utilityId) {}
