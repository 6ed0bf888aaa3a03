package io.smart360.tariff.formula;

import java.math.BigDecimal;
import java.util.List;

/** A node of a formula. */
public sealed interface Expression {

  /** A number as it is written. */
  record Literal(BigDecimal number) implements Expression {}

  /** A text in quotes; it can only be compared with a name. */
  record Text(String text) implements Expression {}

  /** A named figure. */
  record Name(String name) implements Expression {}

  /** Hundredths: {@code 5%} is 0.05. */
  record Percent(Expression of) implements Expression {}

  /** The figure with the other sign. */
  record Negation(Expression of) implements Expression {}

  /** Two figures and what is done with them. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {}

  /** A function of one or more figures. */
  record Call(Function function, List<Expression> arguments) implements Expression {

    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** What is done with two figures; the higher precedence binds closer. */
  enum Operator {
    EQUAL("=", 1),
    NOT_EQUAL("<>", 1),
    LESS("<", 1),
    LESS_OR_EQUAL("<=", 1),
    MORE(">", 1),
    MORE_OR_EQUAL(">=", 1),
    PLUS("+", 2),
    MINUS("-", 2),
    TIMES("*", 3),
    BY("/", 3),
    TO_THE("^", 5);

    private final String symbol;
    private final int precedence;

    Operator(String symbol, int precedence) {
      this.symbol = symbol;
      this.precedence = precedence;
    }

    /** The sign as it is written in a formula. */
    public String symbol() {
      return symbol;
    }

    int precedence() {
      return precedence;
    }

    boolean isComparison() {
      return precedence == 1;
    }
  }

  /** The functions of the grammar. */
  enum Function {
    /** The least of its arguments. */
    MIN(1, Integer.MAX_VALUE),
    /** The greatest of its arguments. */
    MAX(1, Integer.MAX_VALUE),
    /** Half up to whole units, or to the decimals given second. */
    ROUND(1, 2),
    /** The whole number at or below. */
    FLOOR(1, 1),
    /** The whole number at or above. */
    CEIL(1, 1),
    /** The second where the first is not zero, else the third. */
    IF(3, 3);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }

    boolean takes(int arguments) {
      return arguments >= fewest && arguments <= most;
    }
  }
}
