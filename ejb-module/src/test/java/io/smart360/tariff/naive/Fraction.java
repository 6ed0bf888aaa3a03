package io.smart360.tariff.naive;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction. */
record Fraction(BigInteger top, BigInteger bottom) {

  private static final BigInteger ONE = BigInteger.ONE;
  private static final int DIGITS = 34;

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
    return new Fraction(BigInteger.valueOf(whole), ONE);
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

  /** As a rounding of the product is named. */
  Fraction rounded(int decimals, String mode) {
    return switch (mode) {
      case "FLOOR" -> floor(decimals);
      case "CEILING" -> ZERO.minus(ZERO.minus(this).floor(decimals));
      case "HALF_EVEN" -> halfEven(decimals);
      default -> rounded(decimals);
    };
  }

  /** The next number at or below. */
  Fraction floor(int decimals) {
    BigInteger scale = BigInteger.TEN.pow(decimals);
    BigInteger[] parts = top.multiply(scale).divideAndRemainder(bottom);
    boolean isBelow = parts[1].signum() < 0;
    return new Fraction(isBelow ? parts[0].subtract(ONE) : parts[0], scale);
  }

  private Fraction halfEven(int decimals) {
    Fraction below = floor(decimals);
    Fraction unit = new Fraction(ONE, BigInteger.TEN.pow(decimals));
    Fraction twice = minus(below).times(2);
    boolean isOdd = below.over(unit).top.testBit(0);
    boolean isUp = twice.isMoreThan(unit) || (twice.equals(unit) && isOdd);
    return isUp ? below.plus(unit) : below;
  }

  /** To 34 digits, half to even, as a calculator with so many places has it. */
  Fraction digits() {
    if (top.signum() == 0) {
      return this;
    }
    int places = top.abs().toString().length() - bottom.toString().length();
    BigInteger power = BigInteger.TEN.pow(Math.abs(places));
    Fraction least = places < 0 ? new Fraction(ONE, power) : new Fraction(power, ONE);
    Fraction size = new Fraction(top.abs(), bottom);
    int before = least.isMoreThan(size) ? places : places + 1;
    int decimals = DIGITS - before;
    if (decimals >= 0) {
      return halfEven(decimals);
    }
    Fraction shift = new Fraction(BigInteger.TEN.pow(-decimals), ONE);
    return over(shift).halfEven(0).times(shift);
  }

  Fraction most(Fraction other) {
    return isMoreThan(other) ? this : other;
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
