package io.smart360.tariff.rating.segment;

import io.smart360.shared.DateRange;

/**
 * Some days of a segment and the tariff version that rates them.
 *
 * @param days days of the segment
 * @param sheet the version, compiled
 */
public record VersionInForce(DateRange days, RateSheet sheet) {}
