package io.smart360.tariff.naive;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction. */
record Fraction(BigInteger top, BigInteger bottom) {

  static final Fraction ZERO = of(0);

  Fraction {
    if (bottom.signum() < 0) {
      top = top.negate();
      bottom = bottom.negate();
    }
    BigInteger common = top.gcd(bottom);
    if (common.signum() > 0) {
      top = top.divide(common);
      bottom = bottom.divide(common);
    }
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(BigDecimal decimal) {
    return new Fraction(
        decimal.movePointRight(Math.max(decimal.scale(), 0)).toBigIntegerExact(),
        BigInteger.TEN.pow(Math.max(decimal.scale(), 0)));
  }

  static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Fraction minus(Fraction other) {
    return plus(other.times(of(-1)));
  }

  Fraction times(Fraction other) {
    return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Fraction times(long whole) {
    return times(of(whole));
  }

  Fraction over(Fraction other) {
    return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Fraction over(long whole) {
    return over(of(whole));
  }

  boolean isMoreThan(Fraction other) {
    return minus(other).top.signum() > 0;
  }

  int sign() {
    return top.signum();
  }

  Fraction least(Fraction other) {
    return isMoreThan(other) ? other : this;
  }

  /** Half away from zero, by adding a half and cutting off. */
  Fraction rounded(int decimals) {
    BigInteger scale = BigInteger.TEN.pow(decimals);
    BigInteger twice = top.abs().multiply(scale).multiply(BigInteger.TWO).add(bottom);
    BigInteger cut = twice.divide(bottom.multiply(BigInteger.TWO));
    return new Fraction(top.signum() < 0 ? cut.negate() : cut, scale);
  }

  /** Towards zero. */
  Fraction cut(int decimals) {
    BigInteger scale = BigInteger.TEN.pow(decimals);
    return new Fraction(top.multiply(scale).divide(bottom), scale);
  }

  BigDecimal decimal(int decimals) {
    return new BigDecimal(top.multiply(BigInteger.TEN.pow(decimals)).divide(bottom))
        .movePointLeft(decimals)
        .setScale(decimals);
  }
}
