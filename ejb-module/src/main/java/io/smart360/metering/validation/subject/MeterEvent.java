package io.smart360.metering.validation.subject;

import java.math.BigDecimal;

/**
 * Something the meter or its seal reported in the period; the quantity matters for reverse flow.
 */
public record MeterEvent(Kind kind, BigDecimal reverseQuantity) {

  /** What was reported. */
  public enum Kind {
    TAMPER,
    SEAL_BROKEN,
    REVERSE_FLOW
  }

  public static MeterEvent of(Kind kind) {
    return new MeterEvent(kind, BigDecimal.ZERO);
  }

  /** Flow the wrong way, also seen as movement of a received register, in the quantity unit. */
  public static MeterEvent reverse(BigDecimal quantity) {
    return new MeterEvent(Kind.REVERSE_FLOW, quantity);
  }
}
