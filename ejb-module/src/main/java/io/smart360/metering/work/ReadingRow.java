package io.smart360.metering.work;

import io.smart360.metering.reading.ReadingSource;
import io.smart360.metering.reading.ReadingState;
import io.smart360.metering.reading.ReadingType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reading in the past of a connection.
 *
 * @param estimateMethod code of the method, E1 to E7, if the value was estimated
 */
public record ReadingRow(
    long id,
    String meterNumber,
    int registerNumber,
    String unit,
    LocalDate readOn,
    Optional<BigDecimal> value,
    Optional<BigDecimal> use,
    ReadingType type,
    ReadingSource source,
    ReadingState state,
    Optional<String> estimateMethod) {}
