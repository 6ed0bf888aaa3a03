package io.smart360.tariff.formula;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes expressions with no more brackets than they need. */
final class FormulaText {

  private static final int SIGN_PRECEDENCE = 4;
  private static final int CLOSEST = 9;

  private FormulaText() {}

  static String of(Expression node) {
    if (node instanceof Expression.Literal literal) {
      return literal.number().toPlainString();
    }
    if (node instanceof Expression.Text text) {
      return '"' + text.text() + '"';
    }
    if (node instanceof Expression.Name name) {
      return name.name();
    }
    if (node instanceof Expression.Percent percent) {
      return within(percent.of(), CLOSEST) + "%";
    }
    if (node instanceof Expression.Negation negation) {
      return "-" + within(negation.of(), SIGN_PRECEDENCE);
    }
    if (node instanceof Expression.Operation operation) {
      return of(operation);
    }
    Expression.Call call = (Expression.Call) node;
    return call.arguments().stream()
        .map(FormulaText::of)
        .collect(
            Collectors.joining(", ", call.function().name().toLowerCase(Locale.ROOT) + "(", ")"));
  }

  private static String of(Expression.Operation operation) {
    int precedence = operation.operator().precedence();
    boolean isPower = operation.operator() == Expression.Operator.TO_THE;
    return within(operation.left(), isPower ? precedence + 1 : precedence)
        + " "
        + operation.operator().symbol()
        + " "
        + within(operation.right(), isPower ? precedence : precedence + 1);
  }

  private static String within(Expression node, int precedence) {
    return precedence(node) < precedence ? "(" + of(node) + ")" : of(node);
  }

  private static int precedence(Expression node) {
    if (node instanceof Expression.Operation operation) {
      return operation.operator().precedence();
    }
    boolean isSigned =
        node instanceof Expression.Negation
            || (node instanceof Expression.Literal literal && literal.number().signum() < 0);
    return isSigned ? SIGN_PRECEDENCE : CLOSEST;
  }
}
