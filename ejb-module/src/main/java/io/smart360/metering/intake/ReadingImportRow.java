package io.smart360.metering.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * An import as lists and progress bars show it.
 *
 * @param rowsPassedOver rows that repeat a reading already there
 * @param percentDone of the file's bytes, 0 to 100
 * @param refusal why the whole file cannot be used
 */
public record ReadingImportRow(
    long id,
    long utilityId,
    String fileName,
    ImportMode mode,
    ImportState state,
    Optional<String> refusal,
    long sizeBytes,
    long rowsRead,
    long rowsLoaded,
    long rowsRejected,
    long rowsPassedOver,
    int percentDone,
    Instant receivedAt,
    Optional<String> receivedBy,
    Optional<Instant> finishedAt) {}
