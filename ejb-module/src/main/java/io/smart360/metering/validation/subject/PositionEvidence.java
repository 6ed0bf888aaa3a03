package io.smart360.metering.validation.subject;

import java.math.BigDecimal;

/**
 * How far from the service point the reading was taken, and how sure the position is, in metres.
 */
public record PositionEvidence(BigDecimal distanceMetres, BigDecimal accuracyMetres) {}
