package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount per period for some of its days.
 *
 * @param source where the line comes from
 * @param count how many are charged; 1 for an amount
 * @param rate amount of one for one period; negative for a discount
 * @param periods periods that the base days stand for
 * @param percent share charged, in percent; less than 100 for days of disconnection
 * @param days days charged
 * @param baseDays days that the amount is for
 * @param rest what the last part of a split takes so that the parts add up to the whole
 * @param decimals decimals of the currency, to which the amount is rounded half up
 */
public record PeriodDerivation(
    LineSource source,
    BigDecimal count,
    BigDecimal rate,
    Ratio periods,
    BigDecimal percent,
    int days,
    Ratio baseDays,
    BigDecimal rest,
    int decimals)
    implements Derivation {

  @Override
  public BigDecimal exact() {
    return rest.signum() == 0 ? amountFor(days, EXACT_DECIMALS) : amount();
  }

  @Override
  public PeriodDerivation settledAt(BigDecimal amount) {
    BigDecimal newRest = amount.subtract(amountFor(days, amount.scale()));
    return withDecimals(amount.scale(), newRest);
  }

  private PeriodDerivation withDecimals(int newDecimals, BigDecimal newRest) {
    return new PeriodDerivation(
        source, count, rate, periods, percent, days, baseDays, newRest, newDecimals);
  }

  @Override
  public BigDecimal amount() {
    BigDecimal rounded = amountFor(days);
    return rest.signum() == 0 ? rounded : rounded.add(rest);
  }

  /** The rounded amount for another number of days at the same terms. */
  public BigDecimal amountFor(int otherDays) {
    return amountFor(otherDays, decimals);
  }

  private BigDecimal amountFor(int otherDays, int toDecimals) {
    BigDecimal whole = count.multiply(rate);
    if (percent.compareTo(ChargedUse.WHOLE) != 0) {
      whole = whole.multiply(percent).movePointLeft(2);
    }
    if (periods.isOne() && baseDays.is(otherDays)) {
      return whole.setScale(toDecimals, RoundingMode.HALF_UP);
    }
    BigDecimal times =
        BigDecimal.valueOf(otherDays).multiply(periods.dividend()).multiply(baseDays.divisor());
    BigDecimal parts = periods.divisor().multiply(baseDays.dividend());
    return whole.multiply(times).divide(parts, toDecimals, RoundingMode.HALF_UP);
  }

  /** Whether another part of a split is charged at the same terms. */
  public boolean hasTermsOf(PeriodDerivation other) {
    return count.compareTo(other.count) == 0
        && rate.compareTo(other.rate) == 0
        && periods.isSameAs(other.periods)
        && percent.compareTo(other.percent) == 0
        && baseDays.isSameAs(other.baseDays);
  }

  /** The same with a rest. */
  public PeriodDerivation withRest(BigDecimal newRest) {
    return withDecimals(decimals, newRest);
  }
}
