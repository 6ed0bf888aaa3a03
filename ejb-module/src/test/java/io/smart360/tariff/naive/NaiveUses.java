package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRuns.Run;
import io.smart360.tariff.naive.PlainCase.PlainUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spreads what was measured over the runs of a charge. */
final class NaiveUses {

  /** Units of the measures in one CCF, by the gallon of 3.785411784 litres. */
  static final Map<String, Fraction> IN_A_CCF =
      Map.of(
          "CCF", Fraction.of(1),
          "m3", Fraction.of("2.8316846592"),
          "kgal", Fraction.of("2831.6846592").over(Fraction.of("3785.411784")));

  private final PlainCase plain;
  private final NaiveRuns runs;
  private final Map<String, List<Fraction>> known = new HashMap<>();

  NaiveUses(PlainCase plain, NaiveRuns runs) {
    this.plain = plain;
    this.runs = runs;
  }

  /** The use of a bucket, or of all if none is named, in CCF. */
  Fraction of(Run run, String bucket) {
    String code = run.charge().code();
    List<Fraction> uses =
        known.computeIfAbsent(
            code + " " + bucket, key -> spread(plain.measures().uses(), runs.of(code), bucket));
    return uses.get(runs.of(code).indexOf(run));
  }

  Fraction received(Run run) {
    List<Run> all = runs.of(run.charge().code());
    return spread(plain.measures().received(), all, "").get(all.indexOf(run));
  }

  /** The rounded running total makes the parts add up to the rounded use. */
  private List<Fraction> spread(List<PlainUse> measured, List<Run> all, String bucket) {
    Fraction[] uses = new Fraction[all.size()];
    Arrays.fill(uses, Fraction.ZERO);
    Fraction exact = Fraction.ZERO;
    Fraction rounded = Fraction.ZERO;
    for (PlainUse use : measured) {
      if (bucket.isEmpty() || bucket.equals(use.bucket())) {
        Fraction quantity = Fraction.of(use.quantity());
        exact = exact.plus(quantity.over(IN_A_CCF.get(plain.measures().unit())).rounded(10));
        Fraction total = exact.rounded(plain.rules().useDecimals(), plain.rules().useRounding());
        spread(use, total.minus(rounded), all, uses);
        rounded = total;
      }
    }
    return new ArrayList<>(List.of(uses));
  }

  private static void spread(PlainUse use, Fraction quantity, List<Run> runs, Fraction[] uses) {
    int allDays = (int) (use.end().toEpochDay() - use.from().toEpochDay());
    Fraction left = quantity;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      int days = 0;
      for (LocalDate day = run.first(); !day.isAfter(run.last()); day = day.plusDays(1)) {
        days += day.isBefore(use.from()) || !day.isBefore(use.end()) ? 0 : 1;
      }
      if (days > 0) {
        boolean isLast = !use.end().isAfter(run.last().plusDays(1));
        Fraction share = isLast ? left : quantity.times(days).over(allDays).rounded(4);
        uses[i] = uses[i].plus(share);
        left = left.minus(share);
      }
    }
  }
}
