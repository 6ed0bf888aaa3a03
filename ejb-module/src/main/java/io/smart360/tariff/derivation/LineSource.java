package io.smart360.tariff.derivation;

import io.smart360.shared.DateRange;

/**
 * Where a line comes from.
 *
 * @param component code of the component or tax
 * @param versionId the tariff version
 * @param days the days the line is for
 * @param key the table keys that chose its figures, such as {@code meter_size=5/8"}; may be empty
 */
public record LineSource(String component, long versionId, DateRange days, String key) {}
