package io.smart360.metering.intake;

import io.smart360.metering.reading.ReaderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of a file whose fields make sense in themselves; whether its meter exists is not known
 * yet.
 *
 * @param dateTyped the date as it stood in the file, for error reports
 * @param value empty only for a meter that could not be read
 */
record ReadingRow(
    long line,
    String meterNumber,
    int registerNumber,
    LocalDate readOn,
    String dateTyped,
    Instant readAt,
    Optional<BigDecimal> value,
    ReaderStatus status,
    String reason,
    String reader,
    String note) {

  String valueTyped() {
    return value.map(BigDecimal::toPlainString).orElse("");
  }
}
