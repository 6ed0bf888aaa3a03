package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import io.smart360.tariff.naive.PlainCase.PlainTable;
import java.util.Map;

/** What a name in a formula stands for on the days of a run. */
final class NaiveFigures {

  private final NaiveRater rater;
  private final Run run;
  private final Map<String, Fraction> first;

  NaiveFigures(NaiveRater rater, Run run) {
    this(rater, run, Map.of());
  }

  private NaiveFigures(NaiveRater rater, Run run, Map<String, Fraction> first) {
    this.rater = rater;
    this.run = run;
    this.first = first;
  }

  /** The only formula of a charge. */
  static Fraction value(NaiveRater rater, Run run) {
    return NaiveFormula.value(run.price().formulas().get(0), new NaiveFigures(rater, run));
  }

  NaiveFigures knowing(Map<String, Fraction> values) {
    return new NaiveFigures(rater, run, values);
  }

  String text(String name) {
    return rater.runs().value(name, run.first());
  }

  Fraction number(String name) {
    if (first.containsKey(name)) {
      return first.get(name);
    }
    PlainTable definition = run.version().definitions().get(name);
    if (definition != null) {
      String key = rater.runs().key(definition.dimensions(), run.first());
      return NaiveFormula.value(definition.texts().get(key), this);
    }
    if (run.version().charge(name).isPresent()) {
      return chargedFor(name);
    }
    return switch (name) {
      case "days" -> Fraction.of(run.days());
      case "days_in_period" -> Fraction.of(rater.plain().period().days());
      case "usage", "usage_ccf" -> rater.uses().of(run, "");
      case "usage_kgal" -> usageIn("kgal");
      case "usage_m3" -> usageIn("m3");
      case "demand_kw" -> NaivePower.highest(rater.plain(), run);
      default -> known(name);
    };
  }

  private Fraction usageIn(String unit) {
    return rater.uses().of(run, "").times(NaiveUses.IN_A_CCF.get(unit)).rounded(10);
  }

  private Fraction known(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      throw new NaiveRefusal("BX-E21");
    }
    return Fraction.of(value);
  }

  private Fraction chargedFor(String code) {
    Fraction sum = Fraction.ZERO;
    for (NaiveLine line : rater.lines()) {
      boolean isHere = line.daysWithin(run.first(), run.last()) > 0;
      if (isHere && line.code().equals(code)) {
        sum = sum.plus(line.share(run.first(), run.last()));
      }
    }
    return sum;
  }
}
