package io.smart360.tariff.explanation;

import io.smart360.shared.Sentence;
import io.smart360.shared.SentenceTexts;
import io.smart360.tariff.derivation.DemandDerivation;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.FormulaDerivation;
import io.smart360.tariff.derivation.NetDerivation;
import io.smart360.tariff.derivation.PassedOnDerivation;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.derivation.TopUpDerivation;
import io.smart360.tariff.derivation.UseDerivation;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * The arithmetic of a charge line in words.
 *
 * @param sentence the whole of it in one sentence
 * @param rows each figure with its name, in the order of the arithmetic; the last is the amount
 */
public record Explanation(Sentence sentence, List<Row> rows) {

  /** The words of both languages. */
  static final SentenceTexts TEXTS =
      new SentenceTexts("io.smart360.tariff.explanation.explanation");

  public Explanation {
    rows = List.copyOf(rows);
  }

  /**
   * A figure of the arithmetic.
   *
   * @param name what it is
   * @param value the figure with its unit
   */
  public record Row(Sentence name, Sentence value) {

    /** What the figure is, in words. */
    public String name(Locale language) {
      return TEXTS.words(name, language);
    }

    /** The figure as it is written in a language. */
    public String value(Locale language) {
      return TEXTS.words(value, language);
    }
  }

  /** The explanation of a line that calls other lines by their numbers: {@code #2}. */
  public static Explanation of(Derivation derivation, String unit) {
    return of(derivation, unit, line -> "#" + line);
  }

  /**
   * The explanation of a line.
   *
   * @param derivation the arithmetic of the line
   * @param unit the unit of its quantity; may be empty
   * @param lineNames what the reader calls another line, by its number in the derivation
   */
  public static Explanation of(Derivation derivation, String unit, IntFunction<String> lineNames) {
    if (derivation instanceof UseDerivation use) {
      return new UseWords(use, unit).explanation();
    }
    if (derivation instanceof PeriodDerivation period) {
      return PeriodWords.of(period);
    }
    if (derivation instanceof TopUpDerivation topUp) {
      return PeriodWords.of(topUp, lineNames);
    }
    if (derivation instanceof DemandDerivation demand) {
      return DemandWords.of(demand);
    }
    if (derivation instanceof NetDerivation net) {
      return CreditWords.of(net, unit);
    }
    if (derivation instanceof PassedOnDerivation passedOn) {
      return CreditWords.of(passedOn);
    }
    if (derivation instanceof ShareDerivation share) {
      return ShareWords.of(share, lineNames);
    }
    return FormulaWords.of((FormulaDerivation) derivation);
  }

  /** The sentence in words. */
  public String words(Locale language) {
    return TEXTS.words(sentence, language);
  }
}
