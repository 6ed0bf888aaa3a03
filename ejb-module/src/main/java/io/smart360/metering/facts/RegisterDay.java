package io.smart360.metering.facts;

import java.time.LocalDate;
import java.util.OptionalLong;

/** A register of a connection on a day, and the read cycle that asks for it, if one does. */
public record RegisterDay(
    long registerId, long connectionId, LocalDate day, OptionalLong readCycleId) {}
