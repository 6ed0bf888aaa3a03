package io.smart360.tariff.naive;

import java.util.ArrayList;
import java.util.List;

/** Gives cents to lines one by one until they add up to the total rounded once. */
final class NaiveSettlement {

  private NaiveSettlement() {}

  static List<NaiveLine> settled(List<NaiveLine> exact) {
    Fraction missing = Fraction.ZERO;
    List<Fraction> amounts = new ArrayList<>();
    for (NaiveLine line : exact) {
      missing = missing.plus(line.amount());
      amounts.add(line.amount().floor(2));
    }
    missing = missing.rounded(2);
    for (Fraction amount : amounts) {
      missing = missing.minus(amount);
    }
    Fraction cent = Fraction.of("0.01");
    List<Integer> served = new ArrayList<>();
    for (; missing.sign() > 0; missing = missing.minus(cent)) {
      int next = mostOff(exact, amounts, served);
      amounts.set(next, amounts.get(next).plus(cent));
      served.add(next);
    }
    List<NaiveLine> settled = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      settled.add(exact.get(i).withAmount(amounts.get(i)));
    }
    return settled;
  }

  /** The first of the lines that miss most and have not had a cent yet. */
  private static int mostOff(List<NaiveLine> exact, List<Fraction> amounts, List<Integer> served) {
    int found = -1;
    Fraction most = Fraction.of(-1);
    for (int i = 0; i < amounts.size(); i++) {
      Fraction off = exact.get(i).amount().minus(amounts.get(i));
      if (!served.contains(i) && off.isMoreThan(most)) {
        found = i;
        most = off;
      }
    }
    return found;
  }
}
