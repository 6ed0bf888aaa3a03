package io.smart360.metering.validation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far the register went, and what that says about use.
 *
 * <p>{@code use} is what remains for the period since the previous reading: after estimates it is
 * the true-up, which may be below zero (MX-E4). {@code useSinceActual} over {@code daysSinceActual}
 * is what was really seen, from actual to actual reading; the rules judge that one. Quantities have
 * four decimals and are in the quantity unit.
 */
public record Movement(
    Kind kind,
    BigDecimal use,
    int days,
    BigDecimal useSinceActual,
    int daysSinceActual,
    int rollovers) {

  /** What kind of step it was. */
  public enum Kind {
    /** The first value of the register: no use yet. */
    OPENING,
    ADVANCE,
    /** The first actual reading after estimates. */
    TRUE_UP,
    /** Below the last actual reading, and no rollover. */
    BACKWARDS,
    /** The register shows the use or demand itself. */
    AS_SHOWN
  }

  static Movement opening() {
    return new Movement(Kind.OPENING, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0, 0);
  }

  /**
   * What the estimates since the last actual reading claimed too little, or below zero too much.
   */
  public Optional<BigDecimal> trueUp() {
    return kind == Kind.TRUE_UP ? Optional.of(use) : Optional.empty();
  }
}
