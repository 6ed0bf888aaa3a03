package io.smart360.billing.approval;

import io.smart360.billing.approval.ComparedFigure.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A run beside the run before it in its cycle and the run of the same period a year ago
 * (BX-RUN-R5).
 *
 * @param rises the 50 bills that rose most against the run before, largest first
 * @param falls the 50 bills that fell most, largest first
 */
public record RunComparison(
    RunFigures now,
    Optional<RunFigures> before,
    Optional<RunFigures> lastYear,
    List<BillChange> rises,
    List<BillChange> falls) {

  /** How many rises and falls are listed. */
  public static final int TOP = 50;

  public RunComparison {
    rises = List.copyOf(rises);
    falls = List.copyOf(falls);
  }

  /** All figures in the order of the screen. */
  public List<ComparedFigure> figures() {
    List<ComparedFigure> figures = new ArrayList<>();
    figures.add(total(Figure.BILLS, totals -> BigDecimal.valueOf(totals.bills())));
    figures.add(total(Figure.AMOUNT, RunFigures.Totals::amount));
    figures.add(total(Figure.AVERAGE_BILL, RunFigures.Totals::average));
    figures.add(total(Figure.TAX, RunFigures.Totals::taxes));
    figures.add(total(Figure.ESTIMATED_PERCENT, RunFigures.Totals::estimatedPercent));
    figures.add(total(Figure.ZERO_BILLS, totals -> BigDecimal.valueOf(totals.zero())));
    figures.addAll(byKey(Figure.CONSUMPTION, RunFigures::uses));
    figures.addAll(byKey(Figure.CHARGE, RunFigures::charges));
    return figures;
  }

  /** Whether a figure differs so much that it needs an explanation. */
  public boolean needsExplanation() {
    return figures().stream().anyMatch(figure -> figure.mark() == Difference.RED);
  }

  private ComparedFigure total(Figure figure, Function<RunFigures.Totals, BigDecimal> value) {
    return new ComparedFigure(
        figure,
        "",
        value.apply(now.totals()),
        before.map(run -> value.apply(run.totals())),
        lastYear.map(run -> value.apply(run.totals())));
  }

  private List<ComparedFigure> byKey(
      Figure figure, Function<RunFigures, Map<String, BigDecimal>> values) {
    TreeSet<String> keys = new TreeSet<>(values.apply(now).keySet());
    before.ifPresent(run -> keys.addAll(values.apply(run).keySet()));
    return keys.stream()
        .map(
            key ->
                new ComparedFigure(
                    figure,
                    key,
                    values.apply(now).getOrDefault(key, BigDecimal.ZERO),
                    before.map(run -> values.apply(run).getOrDefault(key, BigDecimal.ZERO)),
                    lastYear.map(run -> values.apply(run).getOrDefault(key, BigDecimal.ZERO))))
        .toList();
  }

  /** One account's bill in both runs. */
  public record BillChange(
      long accountId, String accountNumber, String consumer, BigDecimal before, BigDecimal now) {

    /** Positive when the bill rose. */
    public BigDecimal change() {
      return now.subtract(before);
    }
  }
}
