package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The quantity a charge is computed on, from the use of its days.
 *
 * @param shares the use of each pair of readings that falls in the days
 * @param allowance what is taken off the use because it is free
 * @param percent the share of the use that is charged, in percent
 * @param cap the most that is charged, if limited
 * @param winter the winter average that the limit follows from, if it does
 * @param quantity the charged quantity, to four decimals
 */
public record ChargedUse(
    List<UseShare> shares,
    BigDecimal allowance,
    BigDecimal percent,
    Optional<BigDecimal> cap,
    Optional<WinterUse> winter,
    BigDecimal quantity) {

  /** One hundred per cent. */
  public static final BigDecimal WHOLE = new BigDecimal("100");

  /** The use itself. */
  public static ChargedUse whole(List<UseShare> shares, BigDecimal quantity) {
    return new ChargedUse(
        shares, BigDecimal.ZERO, WHOLE, Optional.empty(), Optional.empty(), quantity);
  }

  /** A share of the use, at most so much. */
  public static ChargedUse of(
      List<UseShare> shares, BigDecimal use, BigDecimal percent, Optional<BigDecimal> cap) {
    return new ChargedUse(
        shares, BigDecimal.ZERO, percent, cap, Optional.empty(), charged(use, percent, cap));
  }

  /** The same, limited by the average of a winter. */
  public ChargedUse limitedBy(WinterUse average) {
    return new ChargedUse(shares, allowance, percent, cap, Optional.of(average), quantity);
  }

  /** The same with something taken off the use first. */
  public ChargedUse without(BigDecimal use, BigDecimal free) {
    return new ChargedUse(
        shares, free, percent, cap, winter, charged(use.subtract(free), percent, cap));
  }

  /** The ids of all readings that the quantity rests on. */
  public List<Long> readings() {
    return shares.stream().flatMap(share -> share.readings().stream()).distinct().toList();
  }

  BigDecimal recomputed() {
    BigDecimal use = BigDecimal.ZERO;
    for (UseShare share : shares) {
      use = use.add(share.recomputed());
    }
    return ContradictoryDerivation.unlessEqual(
        "charged quantity", quantity, charged(use.subtract(allowance), percent, cap));
  }

  private static BigDecimal charged(BigDecimal use, BigDecimal percent, Optional<BigDecimal> cap) {
    BigDecimal part =
        percent.compareTo(WHOLE) == 0
            ? use
            : use.multiply(percent).divide(WHOLE, UseShare.DECIMALS, RoundingMode.HALF_UP);
    return cap.map(part::min).orElse(part);
  }
}
