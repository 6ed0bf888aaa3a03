package io.smart360.tariff.derivation;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * A quotient kept as two figures, because a twelfth of 365 days has no end as a decimal and a
 * charge must be rounded only once.
 */
public record Ratio(BigDecimal dividend, BigDecimal divisor) {

  /** One to one. */
  public static final Ratio ONE = of(1, 1);

  private static final int MOST_KEPT = 400;
  private static final Ratio[] WHOLE =
      IntStream.range(0, MOST_KEPT).mapToObj(number -> of(number, 1)).toArray(Ratio[]::new);

  public Ratio {
    if (divisor.signum() <= 0) {
      throw new IllegalArgumentException("A ratio to " + divisor);
    }
  }

  /** A whole number; those up to the days of a year are kept. */
  public static Ratio of(int number) {
    return number >= 0 && number < MOST_KEPT ? WHOLE[number] : of(number, 1);
  }

  public static Ratio of(int dividend, int divisor) {
    return new Ratio(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
  }

  /** A plain number. */
  public static Ratio of(BigDecimal number) {
    return new Ratio(number, BigDecimal.ONE);
  }

  /** Reads what {@link #toString} writes: "30.4" or "365/12". */
  public static Ratio parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigDecimal(text))
        : new Ratio(
            new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
  }

  /** Whether it is this whole number. */
  boolean is(int number) {
    return dividend.compareTo(divisor.multiply(BigDecimal.valueOf(number))) == 0;
  }

  public boolean isOne() {
    return dividend.compareTo(divisor) == 0;
  }

  /** Whether both are the same quotient, however written. */
  public boolean isSameAs(Ratio other) {
    return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor)) == 0;
  }

  @Override
  public String toString() {
    return divisor.compareTo(BigDecimal.ONE) == 0
        ? dividend.toPlainString()
        : dividend.toPlainString() + "/" + divisor.toPlainString();
  }
}
