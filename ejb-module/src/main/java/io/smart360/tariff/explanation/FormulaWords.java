package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.tariff.derivation.FormulaDerivation;
import java.util.Map;

/** Words the amount of a formula. */
final class FormulaWords {

  private FormulaWords() {}

  static Explanation of(FormulaDerivation derivation) {
    Rows rows = Rows.of(derivation.source()).figures(derivation.figures());
    rows.add("formula", Rows.text(derivation.formula().toString()));
    Sentence sentence =
        new Sentence(
            "formula",
            Map.of("formula", derivation.formula().toString(), "amount", derivation.amount()));
    return new Explanation(sentence, rows.upTo(derivation, derivation.rest()));
  }
}
