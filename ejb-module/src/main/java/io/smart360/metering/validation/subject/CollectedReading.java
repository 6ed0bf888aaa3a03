package io.smart360.metering.validation.subject;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One reading as it came in.
 *
 * <p>{@code value} is the text as typed or sent, empty when the reading could not be taken; {@code
 * readOn} is the local date of {@code readAt}.
 */
public record CollectedReading(
    long id,
    ReadingType type,
    ReadingSource source,
    Optional<String> value,
    LocalDate readOn,
    Instant readAt,
    ReaderRemark remark) {

  public boolean isEstimate() {
    return !source.isActual();
  }
}
