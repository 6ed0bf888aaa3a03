package io.smart360.metering.cycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A read cycle with how far it has come.
 *
 * @param pauseReason why it is paused; empty for one that is not
 */
public record ReadCycleRow(
    long id,
    String name,
    ReadCycleState state,
    Optional<String> pauseReason,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate scheduledOn,
    long billCycleId,
    int routes,
    ReadCycleProgress progress) {}
