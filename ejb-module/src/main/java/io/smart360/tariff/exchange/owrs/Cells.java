package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The single values of tables. */
final class Cells {

  private Cells() {}

  /** The number that a formula is, if it is nothing but a number. */
  static Optional<BigDecimal> literal(Formula formula) {
    if (formula.root() instanceof Expression.Literal literal) {
      return Optional.of(literal.number());
    }
    boolean isNegative =
        formula.root() instanceof Expression.Negation negation
            && negation.of() instanceof Expression.Literal;
    return isNegative
        ? Optional.of(
            ((Expression.Literal) ((Expression.Negation) formula.root()).of()).number().negate())
        : Optional.empty();
  }

  static BigDecimal number(Formula formula) {
    return literal(formula)
        .orElseThrow(() -> new IllegalStateException(formula + " is not a number"));
  }

  static <A, B> Map<String, B> mapped(Map<String, A> values, Function<A, B> change) {
    Map<String, B> mapped = new LinkedHashMap<>();
    values.forEach((key, value) -> mapped.put(key, change.apply(value)));
    return mapped;
  }
}
