package io.smart360.tariff.formula;

/** A formula that cannot be read; the message says what is wrong, and what would be right. */
public class InvalidFormula extends IllegalArgumentException {

  private final String wrong;
  private final String right;

  InvalidFormula(String wrong, String right) {
    super(wrong + "; " + right);
    this.wrong = wrong;
    this.right = right;
  }

  /** What is wrong, with the place at fault. */
  public String wrong() {
    return wrong;
  }

  /** What would be right. */
  public String right() {
    return right;
  }
}
