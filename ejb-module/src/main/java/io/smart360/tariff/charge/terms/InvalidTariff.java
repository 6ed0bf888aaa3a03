package io.smart360.tariff.charge.terms;

/**
 * A tariff states something that cannot be charged; the message says what, and what would be right.
 */
public class InvalidTariff extends IllegalArgumentException {

  private final String wrong;
  private final String right;

  public InvalidTariff(String wrong, String right) {
    super(wrong + "; " + right);
    this.wrong = wrong;
    this.right = right;
  }

  /** What is wrong, with the value at fault. */
  public String wrong() {
    return wrong;
  }

  /** What would be right. */
  public String right() {
    return right;
  }
}
