package io.smart360.tariff.formula;

/**
 * A formula that can be read but has no value for the figures it was given, such as a division by
 * zero or arithmetic on words.
 */
public class IncomputableFormula extends ArithmeticException {

  IncomputableFormula(String message) {
    super(message);
  }
}
