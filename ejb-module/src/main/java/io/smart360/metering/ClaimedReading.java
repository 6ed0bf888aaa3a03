package io.smart360.metering;

import io.smart360.metering.facts.RegisterDay;
import io.smart360.metering.reading.ReaderStatus;
import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A reading about to be judged. */
public record ClaimedReading(
    long id,
    RegisterDay of,
    Optional<Instant> readAt,
    Optional<BigDecimal> value,
    ReadingType type,
    ReadingSource source,
    ReaderStatus readerStatus,
    String reasonCode,
    Optional<String> reader) {

  /** The same reading with another value. */
  public ClaimedReading withValue(BigDecimal newValue) {
    return new ClaimedReading(
        id, of, readAt, Optional.of(newValue), type, source, readerStatus, reasonCode, reader);
  }
}
