package io.smart360.tariff.exchange.owrs;

import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.yaml.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a field of a customer class states. */
sealed interface FieldValue {

  /** Amounts, prices or formulas, by the inputs they depend on. */
  record Amounts(ValueTable<Formula> table) implements FieldValue {

    /** The same as numbers, if they all are. */
    Optional<ValueTable<BigDecimal>> numbers() {
      boolean areNumbers = table.values().values().stream().allMatch(Amounts::isNumber);
      return areNumbers
          ? Optional.of(
              new ValueTable<>(table.dimensions(), Cells.mapped(table.values(), Cells::number)))
          : Optional.empty();
    }

    boolean isZero() {
      return numbers()
          .map(n -> n.values().values().stream().allMatch(number -> number.signum() == 0))
          .orElse(false);
    }

    private static boolean isNumber(Formula formula) {
      return Cells.literal(formula).isPresent();
    }
  }

  /** Lists of tier starts or prices, by the inputs they depend on. */
  record Lists(ValueTable<List<Entry>> table) implements FieldValue {}

  /** The words Tiered or Budget: the charge is stated by lists of tiers. */
  record Tiers(boolean ofBudget) implements FieldValue {}
}
