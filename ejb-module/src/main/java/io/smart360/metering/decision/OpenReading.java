package io.smart360.metering.decision;

import io.smart360.metering.ClaimedReading;
import io.smart360.metering.reading.ReadingState;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A reading locked for a decision.
 *
 * @param decidedBy the name of whoever decided it last
 * @param isFlagged whether the rules found anything on it
 * @param runsBackwards whether they found it below the one before (VEE-04)
 */
record OpenReading(
    ClaimedReading reading,
    long utilityId,
    ReadingState state,
    int stateVersion,
    Optional<BigDecimal> use,
    int estimatesInRow,
    Optional<String> decidedBy,
    boolean isFlagged,
    boolean runsBackwards,
    OptionalLong taskId,
    int revisits) {

  ReadingRef ref() {
    return new ReadingRef(reading.id(), stateVersion);
  }

  boolean isEstimate() {
    return !reading.source().isActual();
  }
}
