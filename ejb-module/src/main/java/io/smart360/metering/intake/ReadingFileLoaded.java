package io.smart360.metering.intake;

/**
 * A file of readings was worked off and readings of it are kept; validation may begin. Observed
 * after the commit.
 */
public record ReadingFileLoaded(long importId, long utilityId) {}
