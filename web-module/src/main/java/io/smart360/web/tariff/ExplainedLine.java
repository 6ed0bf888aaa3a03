package io.smart360.web.tariff;

import io.smart360.tariff.explanation.Explanation;
import io.smart360.tariff.rating.outcome.ChargeLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A charge line of a case with the words for why it is what it is.
 *
 * @param label what is charged
 * @param tier number of the tier; 0 where there are none
 * @param quantity what is charged, with its unit beside it
 * @param unit unit of the quantity; may be empty
 * @param rate price of one
 * @param amount the amount of the line
 * @param sentence the arithmetic in one sentence
 * @param figures each figure of it with its name
 */
public record ExplainedLine(
    String label,
    int tier,
    BigDecimal quantity,
    String unit,
    BigDecimal rate,
    BigDecimal amount,
    String sentence,
    List<Figure> figures)
    implements Serializable {

  /** A figure with its name, in the reader's language. */
  public record Figure(String name, String value) implements Serializable {}

  static ExplainedLine of(ChargeLine line, Locale language) {
    Explanation explanation = Explanation.of(line.derivation(), line.unit());
    return new ExplainedLine(
        line.label().in(language.getLanguage()),
        line.tier(),
        line.quantity(),
        line.unit(),
        line.rate(),
        line.amount(),
        explanation.words(language),
        explanation.rows().stream()
            .map(row -> new Figure(row.name(language), row.value(language)))
            .toList());
  }
}
