package io.smart360.tariff.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A formula of a tariff, such as {@code hhsize * gpcd * days_in_period / 748}.
 *
 * <p>Numbers, names, {@code + - * / ^}, brackets, comparisons, {@code min max round floor ceil if}
 * and percent literals (BX-RATE-R10). Computed in decimals of 34 digits; only a quotient or a power
 * can need more, and is then rounded half even at the last of them.
 */
public final class Formula {

  private final Expression root;
  private final Set<String> names;
  private final String text;

  private Formula(Expression root) {
    this.root = root;
    Set<String> found = new LinkedHashSet<>();
    collectNames(root, found);
    this.names = Collections.unmodifiableSet(found);
    this.text = FormulaText.of(root);
  }

  /**
   * Reads a formula.
   *
   * @throws InvalidFormula if it cannot be read
   */
  public static Formula parse(String text) {
    return new Formula(new FormulaParser(text).parse());
  }

  /** The formula of an expression. */
  public static Formula of(Expression root) {
    return new Formula(root);
  }

  /** The formula that is one number. */
  public static Formula of(BigDecimal number) {
    return new Formula(new Expression.Literal(number));
  }

  public Expression root() {
    return root;
  }

  /** The names that must be known, in the order in which they occur. */
  public Set<String> names() {
    return names;
  }

  /** The same formula with each name written as the function says. */
  public Formula withNames(UnaryOperator<Expression> written) {
    return new Formula(renamed(root, written));
  }

  /**
   * What the formula comes to, not rounded.
   *
   * @throws IncomputableFormula if the figures have no result
   */
  public BigDecimal value(Figures figures) {
    return Evaluation.of(root, figures);
  }

  /** The formula in its plain spelling, which reads back as an equal formula. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private static Expression renamed(Expression node, UnaryOperator<Expression> written) {
    if (node instanceof Expression.Name) {
      return written.apply(node);
    }
    if (node instanceof Expression.Percent percent) {
      return new Expression.Percent(renamed(percent.of(), written));
    }
    if (node instanceof Expression.Negation negation) {
      return new Expression.Negation(renamed(negation.of(), written));
    }
    if (node instanceof Expression.Operation operation) {
      return new Expression.Operation(
          operation.operator(),
          renamed(operation.left(), written),
          renamed(operation.right(), written));
    }
    if (node instanceof Expression.Call call) {
      return new Expression.Call(
          call.function(),
          call.arguments().stream().map(argument -> renamed(argument, written)).toList());
    }
    return node;
  }

  private static void collectNames(Expression node, Set<String> names) {
    if (node instanceof Expression.Name name) {
      names.add(name.name());
    } else if (node instanceof Expression.Percent percent) {
      collectNames(percent.of(), names);
    } else if (node instanceof Expression.Negation negation) {
      collectNames(negation.of(), names);
    } else if (node instanceof Expression.Operation operation) {
      collectNames(operation.left(), names);
      collectNames(operation.right(), names);
    } else if (node instanceof Expression.Call call) {
      call.arguments().forEach(argument -> collectNames(argument, names));
    }
  }
}
