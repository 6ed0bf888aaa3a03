package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A credit for energy received.
 *
 * @param source where the line comes from
 * @param received what was received
 * @param limit the most that is credited, if limited
 * @param quantity the quantity that is credited
 * @param rate what is credited for a unit, more than 0
 * @param rest what the line takes so that the segment adds up
 * @param decimals decimals of the currency, to which the amount is rounded half up
 */
public record NetDerivation(
    LineSource source,
    Received received,
    Optional<BigDecimal> limit,
    BigDecimal quantity,
    BigDecimal rate,
    BigDecimal rest,
    int decimals)
    implements Derivation {

  /**
   * What was received from the consumer.
   *
   * @param shares what was received between each pair of readings that falls in the days
   * @param carried what earlier bills could not credit
   */
  public record Received(List<UseShare> shares, BigDecimal carried) {

    public Received {
      shares = List.copyOf(shares);
    }

    /** All that may be credited. */
    public BigDecimal total() {
      BigDecimal total = carried;
      for (UseShare share : shares) {
        total = total.add(share.recomputed());
      }
      return total;
    }
  }

  /** The part of a quantity that a limit in money allows to be credited, to four decimals. */
  public static BigDecimal creditable(
      BigDecimal total, BigDecimal rate, Optional<BigDecimal> limit) {
    return limit
        .map(most -> most.divide(rate, UseShare.DECIMALS, RoundingMode.FLOOR).min(total))
        .orElse(total);
  }

  @Override
  public BigDecimal amount() {
    ContradictoryDerivation.unlessEqual(
        "credited quantity", quantity, creditable(received.total(), rate, limit));
    return quantity.multiply(rate).setScale(decimals, RoundingMode.HALF_UP).negate().add(rest);
  }

  @Override
  public BigDecimal exact() {
    return quantity.multiply(rate).setScale(EXACT_DECIMALS, RoundingMode.HALF_UP).negate();
  }

  @Override
  public NetDerivation settledAt(BigDecimal amount) {
    BigDecimal credited =
        quantity.multiply(rate).setScale(amount.scale(), RoundingMode.HALF_UP).negate();
    return new NetDerivation(
        source, received, limit, quantity, rate, amount.subtract(credited), amount.scale());
  }
}
