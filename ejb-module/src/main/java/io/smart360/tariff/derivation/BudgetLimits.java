package io.smart360.tariff.derivation;

import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Figures;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the limits of the tiers of a budget came about (BX-RATE-R8).
 *
 * @param figures what was known of the customer, and what was computed from it
 * @param terms the allotments whose rounded sum is the budget
 * @param limits the limit of each tier but the last, as the tariff states it
 * @param rounding how allotments and limits were rounded to whole units; empty for four decimals
 */
public record BudgetLimits(
    List<Figure> figures,
    List<Formula> terms,
    List<Formula> limits,
    Optional<RoundingMode> rounding) {

  public BudgetLimits {
    figures = List.copyOf(figures);
    terms = List.copyOf(terms);
    limits = List.copyOf(limits);
  }

  /** The limits in units, computed again from the figures. */
  public List<BigDecimal> inUnits() {
    return of(new BudgetCharge.Budget(terms, noTable(), rounding), limits, recomputedFigures());
  }

  /** The allotments by their formula, rounded, and their sum under the name of the budget. */
  public Map<String, BigDecimal> allotments() {
    return allotted(new BudgetCharge.Budget(terms, noTable(), rounding), recomputedFigures());
  }

  /**
   * The limits of a budget for the figures of a customer. A limit below the one before is raised to
   * it: its tier stays empty, and no unit is charged twice.
   */
  public static List<BigDecimal> of(
      BudgetCharge.Budget budget, List<Formula> limits, Figures figures) {
    Map<String, BigDecimal> allotted = allotted(budget, figures);
    Overlaid overlaid = new Overlaid(allotted, figures);
    List<BigDecimal> inUnits = new ArrayList<>(limits.size());
    BigDecimal before = BigDecimal.ZERO;
    for (Formula limit : limits) {
      before = before.max(limit(limit, budget, overlaid));
      inUnits.add(before);
    }
    return inUnits;
  }

  private static BigDecimal limit(Formula limit, BudgetCharge.Budget budget, Overlaid figures) {
    if (limit.root() instanceof Expression.Literal literal) {
      return literal.number();
    }
    BigDecimal allotted = figures.allotted().get(limit.toString());
    if (allotted != null) {
      return allotted;
    }
    BigDecimal value = limit.value(figures);
    boolean isShare = limit.root() instanceof Expression.Percent;
    return budget.rounded(isShare ? value.multiply(figures.number(BudgetCharge.BUDGET)) : value);
  }

  private static Map<String, BigDecimal> allotted(BudgetCharge.Budget budget, Figures figures) {
    Map<String, BigDecimal> allotted = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Formula term : budget.terms()) {
      BigDecimal rounded = budget.rounded(term.value(figures));
      allotted.put(term.toString(), rounded);
      sum = sum.add(rounded);
    }
    allotted.put(BudgetCharge.BUDGET, sum);
    return allotted;
  }

  private Figures recomputedFigures() {
    return Figure.recomputed(figures);
  }

  private static ValueTable<List<Formula>> noTable() {
    return ValueTable.of(List.of());
  }

  /** The rounded allotments before all other figures. */
  private record Overlaid(Map<String, BigDecimal> allotted, Figures others) implements Figures {

    @Override
    public BigDecimal number(String name) {
      BigDecimal number = allotted.get(name);
      return number == null ? others.number(name) : number;
    }

    @Override
    public String text(String name) {
      return allotted.containsKey(name) ? allotted.get(name).toPlainString() : others.text(name);
    }
  }
}
