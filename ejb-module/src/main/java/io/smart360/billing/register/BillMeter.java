package io.smart360.billing.register;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of the meter table of a bill: one register of a service, read twice.
 *
 * @param meter number of the meter
 * @param unit the unit of the register
 * @param dials digits before the point
 * @param decimals digits after it
 * @param previousSource where the value comes from, as {@code meter_reading.source} has it
 * @param use after rollover and multiplier, in the unit of the register
 * @param estimated whether one of the readings is an estimate
 */
public record BillMeter(
    long segmentId,
    String meter,
    String unit,
    int dials,
    int decimals,
    long previousId,
    LocalDate previousOn,
    BigDecimal previous,
    String previousSource,
    long presentId,
    LocalDate presentOn,
    BigDecimal present,
    String presentSource,
    boolean rolledOver,
    BigDecimal multiplier,
    BigDecimal use,
    boolean estimated) {}
