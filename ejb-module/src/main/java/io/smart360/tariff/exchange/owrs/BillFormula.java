package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a bill formula: terms that are added up, each with the factor before it.
 *
 * @param terms the terms in the order of the formula
 */
record BillFormula(List<Term> terms) {

  /**
   * One term.
   *
   * @param factor the number it is multiplied by
   * @param expression a name, or any other expression
   */
  record Term(BigDecimal factor, Expression expression) {

    /** The field that the term names, if it is nothing but a name. */
    Optional<String> name() {
      return expression instanceof Expression.Name name
          ? Optional.of(name.name())
          : Optional.empty();
    }
  }

  static BillFormula of(Formula formula) {
    List<Term> terms = new ArrayList<>();
    split(BigDecimal.ONE, formula.root(), terms);
    return new BillFormula(List.copyOf(terms));
  }

  /** The factor of all terms, if it is the same. */
  Optional<BigDecimal> commonFactor() {
    BigDecimal first = terms.get(0).factor();
    return terms.stream().allMatch(term -> term.factor().compareTo(first) == 0)
        ? Optional.of(first)
        : Optional.empty();
  }

  private static void split(BigDecimal factor, Expression node, List<Term> terms) {
    if (node instanceof Expression.Negation negation) {
      split(factor.negate(), negation.of(), terms);
      return;
    }
    if (node instanceof Expression.Operation operation) {
      Optional<BigDecimal> left = number(operation.left());
      Optional<BigDecimal> right = number(operation.right());
      switch (operation.operator()) {
        case PLUS, MINUS -> {
          boolean isMinus = operation.operator() == Expression.Operator.MINUS;
          split(factor, operation.left(), terms);
          split(isMinus ? factor.negate() : factor, operation.right(), terms);
          return;
        }
        case TIMES -> {
          if (left.isPresent() && isOfNames(operation.right())) {
            split(factor.multiply(left.get()), operation.right(), terms);
            return;
          }
          if (right.isPresent() && isOfNames(operation.left())) {
            split(factor.multiply(right.get()), operation.left(), terms);
            return;
          }
        }
        case BY -> {
          boolean divides = right.isPresent() && right.get().signum() != 0;
          if (divides && isOfNames(operation.left())) {
            split(factor.divide(right.get(), MathContext.DECIMAL64), operation.left(), terms);
            return;
          }
        }
        default -> {
          // any other expression is a term by itself
        }
      }
    }
    terms.add(new Term(factor, node));
  }

  /** Whether a factor before it multiplies fields, rather than being a price of use. */
  private static boolean isOfNames(Expression node) {
    if (node instanceof Expression.Name name) {
      return !name.name().equals("usage");
    }
    return node instanceof Expression.Negation
        || (node instanceof Expression.Operation operation
            && (operation.operator() == Expression.Operator.PLUS
                || operation.operator() == Expression.Operator.MINUS));
  }

  private static Optional<BigDecimal> number(Expression node) {
    return Cells.literal(Formula.of(node));
  }
}
