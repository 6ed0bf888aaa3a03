package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A share of other lines: a percentage, a percentage discount, a tax.
 *
 * @param source where the line comes from
 * @param base the lines it is taken of
 * @param rate the share, 0.05 for 5 %; negative for a discount
 * @param divisor 1, or 1 plus all included rates where the base contains the tax
 * @param rest what the last part takes so that the parts add up to the whole, or what a limit takes
 *     away
 * @param decimals decimals of the currency, to which the amount is rounded
 * @param mode how it is rounded, half up unless the tariff says otherwise
 */
public record ShareDerivation(
    LineSource source,
    List<BaseShare> base,
    BigDecimal rate,
    BigDecimal divisor,
    BigDecimal rest,
    int decimals,
    RoundingMode mode)
    implements Derivation {

  /** A share that is rounded half up. */
  public ShareDerivation(
      LineSource source,
      List<BaseShare> base,
      BigDecimal rate,
      BigDecimal divisor,
      BigDecimal rest,
      int decimals) {
    this(source, base, rate, divisor, rest, decimals, RoundingMode.HALF_UP);
  }

  /** A plain share: divisor 1 and no rest. */
  public static ShareDerivation of(
      LineSource source, List<BaseShare> base, BigDecimal rate, int decimals) {
    return new ShareDerivation(source, base, rate, BigDecimal.ONE, BigDecimal.ZERO, decimals);
  }

  /** The amount the share is taken of. */
  public BigDecimal quantity() {
    return BaseShare.sum(base);
  }

  @Override
  public BigDecimal exact() {
    return rest.signum() == 0 ? share(quantity(), EXACT_DECIMALS) : amount();
  }

  @Override
  public ShareDerivation settledAt(BigDecimal amount) {
    BigDecimal newRest = amount.subtract(share(quantity(), amount.scale()));
    return new ShareDerivation(source, base, rate, divisor, newRest, amount.scale(), mode);
  }

  @Override
  public BigDecimal amount() {
    return amountOf(quantity());
  }

  /** The amount for a sum of the base that is known already. */
  public BigDecimal amountOf(BigDecimal quantity) {
    BigDecimal share = share(quantity, decimals);
    return rest.signum() == 0 ? share : share.add(rest);
  }

  /** The share before the rest. */
  public BigDecimal roundedShare() {
    return share(quantity(), decimals);
  }

  private BigDecimal share(BigDecimal quantity, int toDecimals) {
    BigDecimal product = quantity.multiply(rate);
    return divisor.compareTo(BigDecimal.ONE) == 0
        ? product.setScale(toDecimals, mode)
        : product.divide(divisor, toDecimals, mode);
  }

  /** The same, rounded in another way. */
  public ShareDerivation rounded(RoundingMode other) {
    return other == mode
        ? this
        : new ShareDerivation(source, base, rate, divisor, rest, decimals, other);
  }

  /** The same with a rest. */
  public ShareDerivation withRest(BigDecimal newRest) {
    return new ShareDerivation(source, base, rate, divisor, newRest, decimals, mode);
  }
}
