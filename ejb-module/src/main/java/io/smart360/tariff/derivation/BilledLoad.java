package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The load that is billed: what was measured, a share of earlier loads or a minimum, whichever is
 * the highest.
 *
 * @param unit unit of all loads
 * @param measured the highest load measured
 * @param readings ids of the readings that it follows from
 * @param ratchet the share of an earlier load, if earlier loads count and any is known
 * @param minimum the least that is billed, if stated
 * @param billed the billed load
 */
public record BilledLoad(
    String unit,
    BigDecimal measured,
    List<Long> readings,
    Optional<RatchetLoad> ratchet,
    Optional<BigDecimal> minimum,
    BigDecimal billed) {

  public BilledLoad {
    readings = List.copyOf(readings);
  }

  /**
   * A share of an earlier load.
   *
   * @param percent the share in percent
   * @param months how many months before the period count
   * @param highest the highest load of these months
   * @param load the share, to four decimals
   */
  public record RatchetLoad(BigDecimal percent, int months, BigDecimal highest, BigDecimal load) {

    /** The share of the highest load of some months. */
    public static RatchetLoad of(BigDecimal percent, int months, BigDecimal highest) {
      return new RatchetLoad(percent, months, highest, share(percent, highest));
    }

    private BigDecimal recomputed() {
      return ContradictoryDerivation.unlessEqual("ratchet", load, share(percent, highest));
    }

    private static BigDecimal share(BigDecimal percent, BigDecimal highest) {
      return highest
          .multiply(percent)
          .divide(ChargedUse.WHOLE, UseShare.DECIMALS, RoundingMode.HALF_UP);
    }
  }

  /** The highest of what was measured, the ratchet and the minimum. */
  public static BilledLoad of(
      String unit,
      MeasuredLoad measured,
      Optional<RatchetLoad> ratchet,
      Optional<BigDecimal> minimum) {
    BigDecimal billed = highest(measured.load(), ratchet.map(RatchetLoad::load), minimum);
    return new BilledLoad(unit, measured.load(), measured.readings(), ratchet, minimum, billed);
  }

  /** A measured load and the readings that it follows from. */
  public record MeasuredLoad(BigDecimal load, List<Long> readings) {}

  BigDecimal recomputed() {
    return ContradictoryDerivation.unlessEqual(
        "billed load", billed, highest(measured, ratchet.map(RatchetLoad::recomputed), minimum));
  }

  private static BigDecimal highest(
      BigDecimal measured, Optional<BigDecimal> ratchet, Optional<BigDecimal> minimum) {
    return measured.max(ratchet.orElse(BigDecimal.ZERO)).max(minimum.orElse(BigDecimal.ZERO));
  }
}
