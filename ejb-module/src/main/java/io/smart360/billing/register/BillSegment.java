package io.smart360.billing.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One service agreement on a bill.
 *
 * @param periodEnd the day after the last day billed
 * @param quantity what was used; absent where nothing is measured
 */
public record BillSegment(
    long id,
    String service,
    LocalDate periodStart,
    LocalDate periodEnd,
    Optional<BigDecimal> quantity,
    String unit,
    boolean estimated,
    BigDecimal amount) {}
