package io.smart360.metering.work;

import java.util.Optional;

/** The meter a line of work is about, and who uses it. */
public record WorkPlace(
    String meterNumber,
    int registerNumber,
    String unit,
    long connectionId,
    String address,
    Optional<String> route,
    Optional<String> accountNumber,
    Optional<String> consumer) {}
