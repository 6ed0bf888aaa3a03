package io.smart360.metering.cycle;

import java.time.LocalDate;

/** A read cycle with how far it has come. */
public record ReadCycleRow(
    long id,
    String name,
    ReadCycleState state,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate scheduledOn,
    long billCycleId,
    int routes,
    ReadCycleProgress progress) {}
