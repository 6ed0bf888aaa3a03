package io.smart360.tariff.derivation;

import io.smart360.tariff.formula.Figures;
import io.smart360.tariff.formula.Formula;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a name in a formula stood for.
 *
 * @param name the name
 * @param formula the definition it was computed by; empty for what was known or stated
 * @param value the value, as it was used
 */
public record Figure(String name, Optional<Formula> formula, String value) {

  /**
   * Figures as formulas ask for them; each that has a formula is computed again from the others.
   */
  static Figures recomputed(List<Figure> figures) {
    Known known = new Known(new HashMap<>());
    for (Figure figure : figures) {
      figure
          .formula()
          .ifPresent(
              formula ->
                  ContradictoryDerivation.unlessEqual(
                      figure.name(), new BigDecimal(figure.value()), formula.value(known)));
      known.values().put(figure.name(), figure.value());
    }
    return known;
  }

  private record Known(Map<String, String> values) implements Figures {

    @Override
    public BigDecimal number(String name) {
      return new BigDecimal(text(name));
    }

    @Override
    public String text(String name) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("The derivation does not state '" + name + "'");
      }
      return value;
    }
  }
}
