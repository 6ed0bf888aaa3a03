package io.smart360.metering.intake;

/** A file of readings is stored; loading it may begin. Observed after the commit. */
public record ReadingFileReceived(long importId) {}
