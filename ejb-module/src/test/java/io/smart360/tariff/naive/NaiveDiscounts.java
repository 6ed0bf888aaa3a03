package io.smart360.tariff.naive;

import io.smart360.tariff.naive.NaiveRater.Share;
import io.smart360.tariff.naive.NaiveRuns.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Discounts, with a book of what was taken off each line and by which. */
final class NaiveDiscounts {

  private final NaiveRater rater;
  private final Map<Integer, Fraction> takenOff = new HashMap<>();
  private final Map<Integer, Set<String>> by = new HashMap<>();
  private final Map<String, Fraction> given = new HashMap<>();
  private final Set<Integer> alone = new HashSet<>();

  NaiveDiscounts(NaiveRater rater) {
    this.rater = rater;
  }

  void percentOff(Run run) {
    List<Share> left = left(run);
    Fraction sum = NaiveRater.sum(left);
    Fraction rate = Fraction.of(run.price().amount()).over(100);
    give(run, left, sum, sum.times(rate).rounded(rater.decimals()));
  }

  void amountOff(Run run, Fraction amount) {
    give(run, left(run), Fraction.of(1), amount);
  }

  private void give(Run run, List<Share> left, Fraction quantity, Fraction wanted) {
    String code = run.charge().code();
    boolean isExcluded = false;
    for (Share share : left) {
      Set<String> others = new HashSet<>(by.getOrDefault(share.line(), Set.of()));
      others.remove(code);
      boolean isAlone = run.charge().terms().special() || alone.contains(share.line());
      isExcluded |= isAlone && !others.isEmpty();
    }
    Fraction most = NaiveRater.sum(left).cut(rater.decimals());
    if (run.charge().terms().cap().isPresent()) {
      Fraction cap = Fraction.of(run.charge().terms().cap().get());
      most = most.least(cap.minus(given.getOrDefault(code, Fraction.ZERO)));
    }
    Fraction amount = wanted.least(most);
    if (isExcluded || amount.sign() <= 0) {
      return;
    }
    rater.add(run, 0, quantity, Fraction.ZERO.minus(amount));
    if (run.charge().terms().special()) {
      left.forEach(share -> alone.add(share.line()));
    }
    given.merge(code, amount, Fraction::plus);
    book(code, left, amount);
  }

  private void book(String code, List<Share> left, Fraction amount) {
    Fraction rest = amount;
    for (int i = 0; i < left.size(); i++) {
      Fraction share = amount.times(left.get(i).amount()).over(NaiveRater.sum(left)).rounded(6);
      Fraction taken = i == left.size() - 1 ? rest : share;
      rest = rest.minus(taken);
      takenOff.merge(left.get(i).line(), taken, Fraction::plus);
      by.computeIfAbsent(left.get(i).line(), line -> new HashSet<>()).add(code);
    }
  }

  private List<Share> left(Run run) {
    List<Share> base = rater.base(run);
    if (run.charge().terms().units().isPresent()) {
      base = firstUnits(run, base, run.charge().terms().units().get());
    }
    List<Share> left = new ArrayList<>();
    for (Share share : base) {
      Fraction unspent =
          rater
              .lines()
              .get(share.line())
              .amount()
              .minus(takenOff.getOrDefault(share.line(), Fraction.ZERO))
              .least(share.amount());
      if (unspent.sign() > 0) {
        left.add(new Share(share.line(), unspent));
      }
    }
    return left;
  }

  private List<Share> firstUnits(Run run, List<Share> base, BigDecimal limit) {
    Fraction units = NaiveTiers.scaled(rater.plain(), run, Fraction.of(limit));
    List<Share> first = new ArrayList<>();
    for (Share share : base) {
      Fraction quantity = rater.lines().get(share.line()).quantity();
      Fraction counted = quantity.least(units);
      if (counted.sign() > 0) {
        Fraction part = share.amount().times(counted).over(quantity).rounded(6);
        first.add(new Share(share.line(), counted.equals(quantity) ? share.amount() : part));
        units = units.minus(counted);
      }
    }
    return first;
  }
}
