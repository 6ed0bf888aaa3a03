package io.smart360.tariff;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a tariff as a list shows it.
 *
 * @param effectiveEnd first day on which another version holds
 * @param approvedBy who approved it, once somebody did
 */
public record TariffVersionRow(
    int number,
    LocalDate effectiveStart,
    Optional<LocalDate> effectiveEnd,
    TariffVersionState state,
    Instant knownAt,
    String draftedBy,
    Optional<String> approvedBy)
    implements Serializable {}
