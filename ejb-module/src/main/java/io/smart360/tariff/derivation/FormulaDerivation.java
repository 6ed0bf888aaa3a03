package io.smart360.tariff.derivation;

import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The amount of a formula.
 *
 * @param source where the line comes from
 * @param formula the formula of the tariff
 * @param figures what its names stood for, each after those it was computed from
 * @param rest what the line takes so that the segment adds up
 * @param decimals decimals to which the amount is rounded half up
 */
public record FormulaDerivation(
    LineSource source, Formula formula, List<Figure> figures, BigDecimal rest, int decimals)
    implements Derivation {

  public FormulaDerivation {
    figures = List.copyOf(figures);
  }

  @Override
  public BigDecimal exact() {
    return formula.value(Figure.recomputed(figures)).setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public BigDecimal amount() {
    return formula
        .value(Figure.recomputed(figures))
        .setScale(decimals, RoundingMode.HALF_UP)
        .add(rest);
  }

  @Override
  public FormulaDerivation settledAt(BigDecimal amount) {
    BigDecimal rounded =
        formula.value(Figure.recomputed(figures)).setScale(amount.scale(), RoundingMode.HALF_UP);
    return new FormulaDerivation(
        source, formula, figures, amount.subtract(rounded), amount.scale());
  }
}
