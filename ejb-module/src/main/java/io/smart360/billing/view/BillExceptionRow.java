package io.smart360.billing.view;

import io.smart360.billing.run.exception.BillExceptionState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An exception of a run in a list.
 *
 * @param severity BLOCK or WARN
 * @param text what is the matter, with the figures
 * @param connectionId the connection at fault
 * @param billId the bill it warns of
 */
public record BillExceptionRow(
    long id,
    String code,
    String severity,
    String stage,
    BillExceptionState state,
    long accountId,
    String accountNumber,
    String consumer,
    String text,
    OptionalLong connectionId,
    OptionalLong billId,
    Optional<String> assignedTo,
    Instant raisedAt,
    Optional<String> reason) {}
