package io.smart360.tariff.formula;

import java.math.BigDecimal;

/** The figures that the names of a formula stand for. */
public interface Figures {

  /** The number that a name stands for. */
  BigDecimal number(String name);

  /** The words that a name stands for, as they are compared with a text in quotes. */
  String text(String name);
}
