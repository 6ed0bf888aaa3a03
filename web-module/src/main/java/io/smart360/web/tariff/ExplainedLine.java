package io.smart360.web.tariff;

import io.smart360.tariff.explanation.Explanation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A charge line with the words for why it is what it is.
 *
 * @param label what is charged
 * @param tier number of the tier; 0 where there are none
 * @param amount the amount of the line
 * @param sentence the arithmetic in one sentence
 * @param figures each figure of it with its name
 */
public record ExplainedLine(
    String label, int tier, BigDecimal amount, String sentence, List<Figure> figures)
    implements Serializable {

  /** A figure with its name, in the reader's language. */
  public record Figure(String name, String value) implements Serializable {}

  /** The words of a line in the reader's language. */
  public static ExplainedLine of(Head head, Explanation explanation, Locale language) {
    return new ExplainedLine(
        head.label(),
        head.tier(),
        head.amount(),
        explanation.words(language),
        explanation.rows().stream()
            .map(row -> new Figure(row.name(language), row.value(language)))
            .toList());
  }

  /** What a line shows before it is explained. */
  public record Head(String label, int tier, BigDecimal amount) {}
}
