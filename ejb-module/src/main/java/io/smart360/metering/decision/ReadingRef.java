package io.smart360.metering.decision;

import java.io.Serializable;

/**
 * A reading as somebody saw it: a decision on it holds only while it is still in that version.
 *
 * @param stateVersion as the work list showed it
 */
public record ReadingRef(long readingId, int stateVersion) implements Serializable {}
