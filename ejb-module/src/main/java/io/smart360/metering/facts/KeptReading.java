package io.smart360.metering.facts;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A reading with a value, as it is kept. Its use is in the unit of its own register. */
public record KeptReading(
    long id,
    long registerId,
    LocalDate readOn,
    Optional<Instant> readAt,
    ReadingType type,
    ReadingSource source,
    ReadingState state,
    BigDecimal value,
    Optional<BigDecimal> use,
    Optional<LocalDate> previousOn,
    OptionalLong readCycleId) {

  boolean isUsable() {
    return state.isUsableForBilling();
  }

  /** An estimate that no bill rests on: it gives way to an actual reading (MX-E3). */
  public boolean isReplaceableEstimate() {
    return !source.isActual() && state != ReadingState.BILLED;
  }
}
