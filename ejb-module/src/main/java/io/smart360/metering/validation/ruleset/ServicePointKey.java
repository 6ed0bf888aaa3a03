package io.smart360.metering.validation.ruleset;

/** What decides which rule settings hold for a service point. Codes are those of the utility. */
public record ServicePointKey(
    long servicePointId, long utilityId, String category, String meterSize, String area) {}
