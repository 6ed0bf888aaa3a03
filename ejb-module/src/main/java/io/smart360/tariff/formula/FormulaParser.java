package io.smart360.tariff.formula;

import io.smart360.tariff.formula.Expression.Function;
import io.smart360.tariff.formula.Expression.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a formula by precedence, within bounds of size and depth. */
final class FormulaParser {

  /** The most numbers, names, operations and calls of one formula. */
  static final int MOST_NODES = 1_000;

  private static final int MOST_DEPTH = 100;
  private static final int LOWEST = 1;
  private static final int ABOVE_SIGN = 5;

  private final FormulaTokens tokens;
  private int nodes;
  private int depth;

  FormulaParser(String text) {
    this.tokens = new FormulaTokens(text);
  }

  Expression parse() {
    Expression root = operations(LOWEST);
    if (!tokens.isAtEnd()) {
      throw tokens.fault("'" + tokens.peek() + "' is not expected", "write an operator before it");
    }
    return root;
  }

  private Expression operations(int lowest) {
    deeper();
    Expression left = signed();
    Operator operator = operator();
    while (operator != null && operator.precedence() >= lowest) {
      tokens.next();
      boolean isPower = operator == Operator.TO_THE;
      Expression right = operations(isPower ? operator.precedence() : operator.precedence() + 1);
      left = node(new Expression.Operation(operator, left, right));
      Operator following = operator();
      if (operator.isComparison() && following != null && following.isComparison()) {
        throw tokens.fault("a comparison of a comparison", "put one of them in brackets");
      }
      operator = following;
    }
    depth--;
    return left;
  }

  private Expression signed() {
    if (tokens.accept("-")) {
      return node(new Expression.Negation(operations(ABOVE_SIGN)));
    }
    if (tokens.accept("+")) {
      return operations(ABOVE_SIGN);
    }
    Expression operand = operand();
    while (tokens.accept("%")) {
      operand = node(new Expression.Percent(operand));
    }
    return operand;
  }

  private Expression operand() {
    if (tokens.accept("(")) {
      Expression inner = operations(LOWEST);
      tokens.require(")");
      return inner;
    }
    if (tokens.isNumber()) {
      return node(new Expression.Literal(tokens.number()));
    }
    if (tokens.isText()) {
      return node(new Expression.Text(tokens.text()));
    }
    if (tokens.isName()) {
      String name = tokens.next();
      return tokens.accept("(") ? call(name) : node(new Expression.Name(name));
    }
    throw tokens.fault(
        tokens.isAtEnd() ? "the formula ends too early" : "'" + tokens.peek() + "' is not expected",
        "write a number, a name or a bracket");
  }

  private Expression call(String name) {
    Function function = function(name);
    List<Expression> arguments = new ArrayList<>();
    do {
      arguments.add(operations(LOWEST));
    } while (tokens.accept(","));
    tokens.require(")");
    if (!function.takes(arguments.size())) {
      throw tokens.fault(
          arguments.size() + " figures for " + name, "see which figures the function takes");
    }
    return node(new Expression.Call(function, arguments));
  }

  private Function function(String name) {
    for (Function function : Function.values()) {
      if (function.name().equals(name.toUpperCase(Locale.ROOT))) {
        return function;
      }
    }
    throw tokens.fault(
        "'" + name + "' is no function",
        "use one of " + Arrays.toString(Function.values()).toLowerCase(Locale.ROOT));
  }

  private Operator operator() {
    String sign =
        switch (tokens.peek()) {
          case "==" -> "=";
          case "!=" -> "<>";
          default -> tokens.peek();
        };
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(sign)) {
        return operator;
      }
    }
    return null;
  }

  private Expression node(Expression node) {
    nodes++;
    if (nodes > MOST_NODES) {
      throw tokens.fault("more than " + MOST_NODES + " parts", "split it into named formulas");
    }
    return node;
  }

  private void deeper() {
    depth++;
    if (depth > MOST_DEPTH) {
      throw tokens.fault("brackets too deep", "split it into named formulas");
    }
  }
}
