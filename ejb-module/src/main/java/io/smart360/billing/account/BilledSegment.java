package io.smart360.billing.account;

import io.smart360.shared.DateRange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A live segment of a service agreement that an earlier bill holds.
 *
 * @param quantity use in the unit of the service; empty for a service without use
 * @param estimated whether it rests on an estimate
 * @param posted whether its bill is issued; else it is a draft of another run
 */
public record BilledSegment(
    DateRange period, Optional<BigDecimal> quantity, boolean estimated, boolean posted) {}
