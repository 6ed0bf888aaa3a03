package io.smart360.tariff.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Computes expressions in exact decimals. */
final class Evaluation {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final int MOST_EXPONENT = 100;
  private static final int MOST_DECIMALS = 12;

  /** No figure of a bill has more digits before or more zeros after the point. */
  private static final int MOST_MAGNITUDE = 40;

  private Evaluation() {}

  static BigDecimal of(Expression node, Figures figures) {
    if (node instanceof Expression.Literal literal) {
      return literal.number();
    }
    if (node instanceof Expression.Name name) {
      return figures.number(name.name());
    }
    if (node instanceof Expression.Operation operation) {
      return operation.operator().isComparison()
          ? compared(operation, figures)
          : computed(operation, figures);
    }
    if (node instanceof Expression.Negation negation) {
      return of(negation.of(), figures).negate();
    }
    if (node instanceof Expression.Percent percent) {
      return of(percent.of(), figures).movePointLeft(2);
    }
    if (node instanceof Expression.Call call) {
      return called(call, figures);
    }
    throw new IncomputableFormula(FormulaText.of(node) + " is a text, not a number");
  }

  private static BigDecimal computed(Expression.Operation operation, Figures figures) {
    BigDecimal left = of(operation.left(), figures);
    BigDecimal right = of(operation.right(), figures);
    BigDecimal result =
        switch (operation.operator()) {
          case PLUS -> left.add(right, DIGITS);
          case MINUS -> left.subtract(right, DIGITS);
          case TIMES -> left.multiply(right, DIGITS);
          case BY -> divided(left, right, operation);
          case TO_THE -> raised(left, right, operation);
          default -> throw new IllegalStateException(operation.operator() + " compares");
        };
    return bounded(result, operation);
  }

  /** Written out, a figure beyond all measure would fill the memory. */
  private static BigDecimal bounded(BigDecimal result, Expression operation) {
    long magnitude = (long) result.precision() - result.scale();
    if (result.signum() != 0 && Math.abs(magnitude) > MOST_MAGNITUDE) {
      throw new IncomputableFormula(
          (magnitude > 0 ? "too large a result of " : "too small a result of ")
              + FormulaText.of(operation));
    }
    return result;
  }

  private static BigDecimal divided(BigDecimal left, BigDecimal right, Expression operation) {
    if (right.signum() == 0) {
      throw new IncomputableFormula("division by zero in " + FormulaText.of(operation));
    }
    return left.divide(right, DIGITS);
  }

  private static BigDecimal raised(BigDecimal left, BigDecimal right, Expression operation) {
    boolean isWhole = right.stripTrailingZeros().scale() <= 0;
    if (!isWhole
        || right.abs().compareTo(BigDecimal.valueOf(MOST_EXPONENT)) > 0
        || (left.signum() == 0 && right.signum() < 0)) {
      throw new IncomputableFormula(
          right.toPlainString()
              + " cannot be an exponent in "
              + FormulaText.of(operation)
              + ": use whole numbers up to "
              + MOST_EXPONENT);
    }
    return left.pow(right.intValueExact(), DIGITS);
  }

  private static BigDecimal compared(Expression.Operation operation, Figures figures) {
    boolean ofTexts =
        operation.left() instanceof Expression.Text || operation.right() instanceof Expression.Text;
    int order =
        ofTexts
            ? text(operation.left(), figures).compareTo(text(operation.right(), figures))
            : of(operation.left(), figures).compareTo(of(operation.right(), figures));
    boolean holds =
        switch (operation.operator()) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case MORE -> order > 0;
          case MORE_OR_EQUAL -> order >= 0;
          default -> throw new IllegalStateException(operation.operator() + " computes");
        };
    return holds ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private static String text(Expression node, Figures figures) {
    if (node instanceof Expression.Text text) {
      return text.text();
    }
    if (node instanceof Expression.Name name) {
      return figures.text(name.name());
    }
    return of(node, figures).toPlainString();
  }

  private static BigDecimal called(Expression.Call call, Figures figures) {
    List<Expression> arguments = call.arguments();
    if (call.function() == Expression.Function.IF) {
      boolean holds = of(arguments.get(0), figures).signum() != 0;
      return of(arguments.get(holds ? 1 : 2), figures);
    }
    BigDecimal first = of(arguments.get(0), figures);
    return switch (call.function()) {
      case FLOOR -> first.setScale(0, RoundingMode.FLOOR);
      case CEIL -> first.setScale(0, RoundingMode.CEILING);
      case ROUND ->
          arguments.size() == 1
              ? first.setScale(0, RoundingMode.HALF_UP)
              : first.setScale(decimals(of(arguments.get(1), figures)), RoundingMode.HALF_UP);
      default -> extreme(call, first, figures);
    };
  }

  private static BigDecimal extreme(Expression.Call call, BigDecimal first, Figures figures) {
    BigDecimal extreme = first;
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      BigDecimal other = of(argument, figures);
      extreme =
          call.function() == Expression.Function.MIN ? extreme.min(other) : extreme.max(other);
    }
    return extreme;
  }

  private static int decimals(BigDecimal number) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    if (!isWhole
        || number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) > 0) {
      throw new IncomputableFormula(
          "rounding to " + number.toPlainString() + " decimals: use 0 to " + MOST_DECIMALS);
    }
    return number.intValueExact();
  }
}
