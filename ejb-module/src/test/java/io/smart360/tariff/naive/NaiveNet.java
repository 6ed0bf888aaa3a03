package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRater.Share;
import io.smart360.tariff.naive.NaiveRuns.Run;
import io.smart360.tariff.naive.PlainCase.PlainCharge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Credits for what was received. */
final class NaiveNet {

  private final NaiveRater rater;
  private final Map<String, Fraction> left = new TreeMap<>();
  private final Map<String, Boolean> lapses = new TreeMap<>();

  NaiveNet(NaiveRater rater) {
    this.rater = rater;
  }

  void credit(Run run) {
    PlainCharge charge = run.charge();
    Fraction rate = Fraction.of(run.price().amount());
    Fraction total = rater.uses().received(run).plus(before(run));
    if (rate.sign() == 0 || total.sign() <= 0) {
      return;
    }
    Fraction credited = total;
    if (!charge.terms().base().isEmpty()) {
      List<Share> base = rater.base(run);
      Fraction most = NaiveRater.sum(base).most(Fraction.ZERO);
      credited = total.least(most.over(rate).floor(4));
    }
    left.put(charge.code(), total.minus(credited));
    lapses.put(charge.code(), charge.terms().special());
    if (credited.sign() > 0) {
      Fraction amount = credited.times(rate).rounded(rater.decimals());
      rater.add(run, 0, credited, Fraction.ZERO.minus(amount));
    }
  }

  /** What became of energy that could not be credited. */
  List<String> surplus() {
    List<String> surplus = new ArrayList<>();
    left.forEach(
        (code, quantity) -> {
          if (quantity.sign() > 0) {
            String fate = lapses.get(code) ? "NET-LAPSED" : "NET-CARRIED-OVER";
            surplus.add(fate + " " + code + " " + quantity.decimal(4));
          }
        });
    return surplus;
  }

  private Fraction before(Run run) {
    Fraction earlier = left.get(run.charge().code());
    if (earlier != null) {
      return earlier;
    }
    String carried = rater.runs().value("received_carried_over", run.first());
    boolean isKept = !run.charge().terms().special() && !carried.isEmpty();
    return isKept ? Fraction.of(carried) : Fraction.ZERO;
  }
}
