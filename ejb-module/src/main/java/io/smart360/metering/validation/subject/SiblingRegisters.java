package io.smart360.metering.validation.subject;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The time-of-use registers read together with this one: how many there should be and are, the sum
 * of their uses, and the use of the total register if the meter has one.
 */
public record SiblingRegisters(
    int expected, int present, BigDecimal sumOfUses, Optional<BigDecimal> totalUse) {}
