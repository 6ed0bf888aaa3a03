package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainTax;
import io.smart360.tariff.naive.PlainCase.PlainTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Taxes; the bill is dated the day after the segment. */
final class NaiveTaxes {

  private final NaiveRater rater;
  private final LocalDate from;
  private final LocalDate end;

  NaiveTaxes(NaiveRater rater) {
    this.rater = rater;
    this.from = rater.plain().period().from();
    this.end = rater.plain().period().end();
  }

  void levy() {
    List<PlainTax> taxes = new ArrayList<>();
    for (PlainTax tax : rater.runs().version(end.minusDays(1)).taxes()) {
      boolean isElsewhere =
          !tax.onlyZone().isEmpty() && !tax.onlyZone().equals(rater.runs().value("zone", end));
      if (!isElsewhere) {
        taxes.add(tax);
      }
    }
    taxes.sort(Comparator.comparingInt(PlainTax::order));
    List<PlainTax> included = taxes.stream().filter(PlainTax::included).toList();
    new NaiveIncludedTaxes(rater, included).takeOut();
    for (PlainTax tax : taxes) {
      if (!tax.included()) {
        levy(tax, taxes);
      }
    }
  }

  static NaiveLine.Source source(PlainTax tax) {
    return new NaiveLine.Source(tax.code(), "TAX", "TAX", "", "", "");
  }

  static boolean isExempt(NaiveRater rater, PlainTax tax) {
    LocalDate billDate = rater.plain().period().end();
    PlainTest certificate = new PlainTest("certificate", "ONE_OF", List.of("yes"));
    return tax.exempting() && rater.runs().holds(List.of(certificate), billDate);
  }

  private record Stretch(LocalDate first, LocalDate last, BigDecimal percent) {}

  private void levy(PlainTax tax, List<PlainTax> all) {
    List<Stretch> stretches = new ArrayList<>();
    if (!tax.byServiceDays()) {
      stretches.add(new Stretch(from, end.minusDays(1), tax.rates().floorEntry(end).getValue()));
    }
    LocalDate first = from;
    for (LocalDate day = from; tax.byServiceDays() && day.isBefore(end); day = day.plusDays(1)) {
      boolean isLast = day.plusDays(1).equals(end);
      if (isLast || tax.rates().containsKey(day.plusDays(1))) {
        stretches.add(new Stretch(first, day, tax.rates().floorEntry(first).getValue()));
        first = day.plusDays(1);
      }
    }
    levyOnDays(tax, stretches, all);
  }

  private void levyOnDays(PlainTax tax, List<Stretch> stretches, List<PlainTax> all) {
    Fraction exact = Fraction.ZERO;
    Fraction given = Fraction.ZERO;
    List<NaiveLine> lines = new ArrayList<>();
    boolean isExempt = isExempt(rater, tax);
    for (Stretch days : stretches) {
      Fraction rate = isExempt ? Fraction.ZERO : Fraction.of(days.percent()).over(100);
      for (Fraction base : bases(tax, days, all)) {
        Fraction amount = base.times(rate).rounded(rater.decimals());
        exact = exact.plus(base.times(rate));
        given = given.plus(amount);
        lines.add(new NaiveLine(source(tax), 0, days.first(), days.last(), base, amount));
      }
    }
    if (!tax.perLine() && !lines.isEmpty()) {
      NaiveLine last = lines.remove(lines.size() - 1);
      Fraction rest = exact.rounded(rater.decimals()).minus(given);
      lines.add(last.withAmount(last.amount().plus(rest)));
    }
    rater.lines().addAll(lines);
  }

  /** One base, or one of each line. */
  private List<Fraction> bases(PlainTax tax, Stretch days, List<PlainTax> all) {
    List<Fraction> each = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (NaiveLine line : rater.lines()) {
      boolean isHere = line.daysWithin(days.first(), days.last()) > 0;
      if (isHere && isTaxed(tax, line, all)) {
        Fraction base = line.share(days.first(), days.last());
        each.add(base);
        sum = sum.plus(base);
      }
    }
    if (tax.perLine()) {
      return each;
    }
    return each.isEmpty() ? List.of() : List.of(sum);
  }

  private static boolean isTaxed(PlainTax tax, NaiveLine line, List<PlainTax> all) {
    if (!line.isTax()) {
      return tax.classes().contains(line.of().taxClass());
    }
    boolean isTaxed = false;
    for (PlainTax lower : all) {
      boolean isLower = lower.order() < tax.order() && !lower.included();
      boolean sharesClass = lower.classes().stream().anyMatch(tax.classes()::contains);
      isTaxed |= lower.code().equals(line.code()) && isLower && sharesClass;
    }
    return tax.compound() && isTaxed;
  }
}
