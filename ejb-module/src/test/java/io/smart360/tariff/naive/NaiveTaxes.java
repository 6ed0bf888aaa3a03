package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainTax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Taxes added to the charges; the bill is dated the day after the segment. */
final class NaiveTaxes {

  private final NaiveRater rater;

  NaiveTaxes(NaiveRater rater) {
    this.rater = rater;
  }

  void levy() {
    LocalDate lastDay = rater.plain().period().end().minusDays(1);
    List<PlainTax> taxes = new ArrayList<>(rater.version(lastDay).taxes());
    taxes.sort((one, other) -> Integer.compare(one.order(), other.order()));
    Set<String> lower = new HashSet<>();
    Set<String> all = new HashSet<>();
    taxes.forEach(tax -> all.add(tax.code()));
    for (PlainTax tax : taxes) {
      levy(tax, all, lower);
      lower.add(tax.code());
    }
  }

  private void levy(PlainTax tax, Set<String> all, Set<String> lower) {
    LocalDate from = rater.plain().period().from();
    LocalDate end = rater.plain().period().end();
    if (!tax.byServiceDays()) {
      List<Fraction> bases = bases(tax, from, end.minusDays(1), all, lower);
      add(tax, from, end.minusDays(1), bases, tax.rates().floorEntry(end).getValue());
      return;
    }
    List<Stretch> stretches = new ArrayList<>();
    LocalDate first = from;
    for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
      boolean isLast = day.plusDays(1).equals(end);
      if (isLast || tax.rates().containsKey(day.plusDays(1))) {
        stretches.add(new Stretch(first, day, tax.rates().floorEntry(first).getValue()));
        first = day.plusDays(1);
      }
    }
    levyOnDays(tax, stretches, all, lower);
  }

  private record Stretch(LocalDate first, LocalDate last, BigDecimal percent) {}

  private void levyOnDays(
      PlainTax tax, List<Stretch> stretches, Set<String> all, Set<String> lower) {
    Fraction exact = Fraction.ZERO;
    Fraction given = Fraction.ZERO;
    List<NaiveLine> lines = new ArrayList<>();
    for (Stretch days : stretches) {
      Fraction rate = Fraction.of(days.percent()).over(100);
      for (Fraction base : bases(tax, days.first(), days.last(), all, lower)) {
        Fraction amount = base.times(rate).rounded(2);
        exact = exact.plus(base.times(rate));
        given = given.plus(amount);
        lines.add(new NaiveLine(tax.code(), 0, days.first(), days.last(), base, amount));
      }
    }
    giveRest(tax, lines, exact.rounded(2).minus(given));
    rater.lines().addAll(lines);
  }

  private static void giveRest(PlainTax tax, List<NaiveLine> lines, Fraction rest) {
    if (!tax.perLine() && !lines.isEmpty()) {
      NaiveLine last = lines.remove(lines.size() - 1);
      lines.add(
          new NaiveLine(
              last.code(),
              0,
              last.first(),
              last.last(),
              last.quantity(),
              last.amount().plus(rest)));
    }
  }

  private void add(
      PlainTax tax, LocalDate first, LocalDate last, List<Fraction> bases, BigDecimal percent) {
    for (Fraction base : bases) {
      Fraction amount = base.times(Fraction.of(percent)).over(100).rounded(2);
      rater.lines().add(new NaiveLine(tax.code(), 0, first, last, base, amount));
    }
  }

  /** One base, or one of each line. */
  private List<Fraction> bases(
      PlainTax tax, LocalDate first, LocalDate last, Set<String> all, Set<String> lower) {
    List<Fraction> each = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (NaiveLine line : rater.lines()) {
      boolean isTaxed =
          !all.contains(line.code()) || (tax.compound() && lower.contains(line.code()));
      int days = line.daysWithin(first, last);
      if (isTaxed && days > 0) {
        Fraction share = line.amount().times(days).over(line.days());
        Fraction base = days == line.days() ? line.amount() : share.rounded(6);
        each.add(base);
        sum = sum.plus(base);
      }
    }
    if (tax.perLine()) {
      return each;
    }
    return each.isEmpty() ? List.of() : List.of(sum);
  }
}
