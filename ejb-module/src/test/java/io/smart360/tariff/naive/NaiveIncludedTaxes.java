package io.smart360.tariff.naive;

import io.smart360.tariff.naive.PlainCase.PlainTax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Taxes that prices contain: each is stated, and taken out of the revenue of the prices. */
final class NaiveIncludedTaxes {

  private final NaiveRater rater;
  private final List<PlainTax> taxes;
  private final LocalDate billDate;

  NaiveIncludedTaxes(NaiveRater rater, List<PlainTax> taxes) {
    this.rater = rater;
    this.taxes = taxes;
    this.billDate = rater.plain().period().end();
  }

  void takeOut() {
    Map<String, List<NaiveLine>> prices = new LinkedHashMap<>();
    for (NaiveLine line : rater.lines()) {
      String contained = String.join(" ", inPrice(line).stream().map(PlainTax::code).toList());
      prices.computeIfAbsent(contained, codes -> new ArrayList<>()).add(line);
    }
    for (List<NaiveLine> price : prices.values()) {
      takeOut(inPrice(price.get(0)), price);
    }
  }

  private List<PlainTax> inPrice(NaiveLine line) {
    return taxes.stream().filter(tax -> tax.classes().contains(line.of().taxClass())).toList();
  }

  private void takeOut(List<PlainTax> contained, List<NaiveLine> price) {
    Map<String, Fraction> onNet = new HashMap<>();
    Fraction gross = Fraction.of(1);
    for (PlainTax tax : contained) {
      Fraction base = Fraction.of(1);
      for (PlainTax lower : contained) {
        boolean isBelow = tax.compound() && lower.order() < tax.order();
        base = isBelow ? base.plus(onNet.get(lower.code())) : base;
      }
      Fraction rate = Fraction.of(tax.rates().floorEntry(billDate).getValue()).over(100);
      onNet.put(tax.code(), rate.times(base));
      gross = gross.plus(rate.times(base));
    }
    for (PlainTax tax : contained) {
      takeOut(tax, price, onNet.get(tax.code()).over(gross));
    }
  }

  private void takeOut(PlainTax tax, List<NaiveLine> price, Fraction share) {
    Fraction sum = sum(price);
    Fraction amount = sum.times(share).rounded(rater.decimals());
    boolean isExempt = NaiveTaxes.isExempt(rater, tax);
    add(NaiveTaxes.source(tax), sum, isExempt ? Fraction.ZERO : amount);
    Map<NaiveLine.Source, List<NaiveLine>> revenues = new LinkedHashMap<>();
    for (NaiveLine line : price) {
      revenues.computeIfAbsent(revenue(tax, line), same -> new ArrayList<>()).add(line);
    }
    Fraction left = amount;
    int remaining = revenues.size();
    for (Map.Entry<NaiveLine.Source, List<NaiveLine>> revenue : revenues.entrySet()) {
      Fraction part = sum(revenue.getValue());
      Fraction out = part.times(share).rounded(rater.decimals());
      remaining--;
      out = remaining == 0 ? left : out;
      left = left.minus(out);
      add(revenue.getKey(), part, Fraction.ZERO.minus(out));
    }
  }

  private static NaiveLine.Source revenue(PlainTax tax, NaiveLine line) {
    return new NaiveLine.Source(
        tax.code(),
        "TAX",
        "TAX_INCLUDED",
        line.of().service(),
        line.of().account(),
        line.of().taxClass());
  }

  private void add(NaiveLine.Source of, Fraction quantity, Fraction amount) {
    LocalDate first = rater.plain().period().from();
    rater.lines().add(new NaiveLine(of, 0, first, billDate.minusDays(1), quantity, amount));
  }

  private static Fraction sum(List<NaiveLine> lines) {
    Fraction sum = Fraction.ZERO;
    for (NaiveLine line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }
}
