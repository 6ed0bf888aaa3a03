package io.smart360.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, kept at that currency's own number of decimals.
 *
 * <p>Money never rounds on its own: whoever turns an exact figure into money says how. A price per
 * cubic metre needs more decimals than money has, so it is a plain exact decimal instead.
 */
public record Money(BigDecimal amount, Currency currency)
    implements Serializable, Comparable<Money> {

  /** Refuses an amount with more decimals than the currency has; adds missing ones. */
  public Money {
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** Refuses an amount with more decimals than the currency has. */
  public static Money of(String amount, Currency currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money rounded(BigDecimal exact, Currency currency, RoundingMode rounding) {
    return new Money(exact.setScale(currency.getDefaultFractionDigits(), rounding), currency);
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.add(other.amount), currency);
  }

  public Money minus(Money other) {
    return plus(other.negated());
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts of two currencies: " + currency + " and " + other.currency);
    }
  }
}
