package io.smart360.tariff.file;

import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.yaml.Entry;
import io.smart360.tariff.yaml.Section;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads formulas, the figures they name, and the limits of budgets. */
final class FormulaReader {

  static final String NOT_ROUNDED = "NONE";
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_.]*";

  private FormulaReader() {}

  static Formula formula(Entry entry) {
    return entry.make(() -> Formula.parse(entry.text()));
  }

  static ValueTable<Formula> table(Entry entry) {
    return Tables.table(entry, FormulaReader::formula);
  }

  /** Named figures of a version: numbers, tables and formulas. */
  static Map<String, ValueTable<Formula>> definitions(Entry entry) {
    Map<String, ValueTable<Formula>> definitions = new LinkedHashMap<>();
    entry
        .section()
        .each(
            (name, value) -> {
              if (!name.matches(NAME)) {
                throw value.fault(
                    "'" + name + "' cannot be named in a formula",
                    "write letters, digits, '_' and '.', beginning with a letter");
              }
              definitions.put(name, table(value));
            });
    return definitions;
  }

  static BudgetCharge.Budget budget(Section section) {
    List<Formula> terms =
        section
            .optional("budget")
            .map(entry -> entry.items(FormulaReader::formula))
            .orElse(List.of());
    ValueTable<List<Formula>> limits =
        Tables.table(
            section.required("limits"),
            list -> TierReader.closed(list).stream().map(FormulaReader::formula).toList());
    Optional<RoundingMode> rounding =
        section
            .optional("rounding")
            .filter(mode -> !mode.text().equals(NOT_ROUNDED))
            .map(mode -> mode.one(RoundingMode.class));
    return new BudgetCharge.Budget(terms, limits, rounding);
  }
}
