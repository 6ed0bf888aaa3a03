package io.smart360.metering.work;

import io.smart360.metering.estimation.EstimationMethod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a method of estimation would give, or why it gives nothing.
 *
 * @param isDefault whether the utility's order of methods comes to it first
 */
public record MethodPreview(
    EstimationMethod method,
    Optional<BigDecimal> reading,
    Optional<BigDecimal> use,
    Optional<String> cause,
    boolean isDefault) {}
