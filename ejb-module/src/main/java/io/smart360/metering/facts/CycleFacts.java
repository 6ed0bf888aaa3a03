package io.smart360.metering.facts;

import io.smart360.metering.validation.subject.ReadFrequency;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The read cycle a reading belongs to.
 *
 * @param windowEnd the last day of the cycle
 * @param frequency empty for yearly cycles, whose periods have no usual length
 */
public record CycleFacts(
    long id, LocalDate scheduledOn, LocalDate windowEnd, Optional<ReadFrequency> frequency) {}
