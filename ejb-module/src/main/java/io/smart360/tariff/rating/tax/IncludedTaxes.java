package io.smart360.tariff.rating.tax;

import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.LineSource;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The taxes that prices of a segment contain.
 *
 * <p>The charge lines stay as priced. Each tax has its line, and as much is taken out of the
 * revenue by lines of type TAX_INCLUDED on the same accounts, so that the lines still add up to
 * what the consumer pays: 54.00 with 8 % inside is 54.00 charge, 4.00 tax and 4.00 taken out. An
 * exempt consumer has the tax taken out and does not pay it.
 */
final class IncludedTaxes {

  private final SegmentRating segment;
  private final List<TaxOnSegment> taxes;

  /** The taxes of a segment that its prices may contain, by their order. */
  IncludedTaxes(SegmentRating segment, List<TaxOnSegment> taxes) {
    this.segment = segment;
    this.taxes = taxes.stream().filter(TaxOnSegment::isLevied).toList();
  }

  void takeOut() {
    linesByTaxes().forEach(this::takeOut);
  }

  /** Lines that contain the same taxes are treated as one price. */
  private Map<List<TaxOnSegment>, List<ChargeLine>> linesByTaxes() {
    Map<List<TaxOnSegment>, List<ChargeLine>> lines = new LinkedHashMap<>();
    for (ChargeLine line : segment.lines()) {
      List<TaxOnSegment> contained =
          taxes.stream().filter(tax -> Taxation.isBase(tax.tax(), line)).toList();
      if (!contained.isEmpty()) {
        lines.computeIfAbsent(contained, same -> new ArrayList<>()).add(line);
      }
    }
    return lines;
  }

  private void takeOut(List<TaxOnSegment> contained, List<ChargeLine> lines) {
    List<BigDecimal> rates = ratesOnNet(contained);
    BigDecimal divisor = rates.stream().reduce(BigDecimal.ONE, BigDecimal::add);
    for (int i = 0; i < contained.size(); i++) {
      TaxOnSegment tax = contained.get(i);
      boolean isExempt = tax.isExempt();
      LineSource source = tax.source(segment.request().period(), isExempt);
      ShareDerivation share =
          new ShareDerivation(
              source,
              Taxation.wholeLines(lines),
              rates.get(i),
              divisor,
              BigDecimal.ZERO,
              segment.lastSheet().decimals());
      BigDecimal amount = share.amount();
      tax.add(
          isExempt
              ? ShareDerivation.of(source, share.base(), BigDecimal.ZERO, share.decimals())
              : share);
      takeOutOfRevenue(tax, share, lines, amount);
    }
  }

  /** The rate of each tax on the net price; a compound tax is also levied on those before it. */
  private static List<BigDecimal> ratesOnNet(List<TaxOnSegment> taxes) {
    List<BigDecimal> rates = new ArrayList<>(taxes.size());
    for (TaxOnSegment tax : taxes) {
      BigDecimal base = BigDecimal.ONE;
      for (int i = 0; i < rates.size(); i++) {
        boolean isLower = taxes.get(i).tax().levy().order() < tax.tax().levy().order();
        if (isLower && tax.tax().levy().on() == Tax.On.CHARGES_AND_TAXES) {
          base = base.add(rates.get(i));
        }
      }
      rates.add(tax.rateOn(tax.billDate()).multiply(base));
    }
    return rates;
  }

  private void takeOutOfRevenue(
      TaxOnSegment tax, ShareDerivation share, List<ChargeLine> lines, BigDecimal amount) {
    Map<ChargeHeading, List<ChargeLine>> byRevenue = new LinkedHashMap<>();
    for (ChargeLine line : lines) {
      byRevenue.computeIfAbsent(revenue(tax.tax(), line), same -> new ArrayList<>()).add(line);
    }
    BigDecimal left = amount.negate();
    int remaining = byRevenue.size();
    for (Map.Entry<ChargeHeading, List<ChargeLine>> part : byRevenue.entrySet()) {
      List<BaseShare> base = Taxation.wholeLines(part.getValue());
      ShareDerivation out =
          new ShareDerivation(
              share.source(),
              base,
              share.rate().negate(),
              share.divisor(),
              BigDecimal.ZERO,
              share.decimals());
      remaining--;
      if (remaining == 0) {
        out = out.withRest(left.subtract(out.amount()));
      }
      left = left.subtract(out.amount());
      addTakenOut(part.getKey(), out);
    }
  }

  private static ChargeHeading revenue(Tax tax, ChargeLine line) {
    return new ChargeHeading(
        tax.code(),
        tax.heading().label(),
        ChargeType.TAX_INCLUDED,
        line.service(),
        line.glCode(),
        line.taxClass());
  }

  private void addTakenOut(ChargeHeading heading, ShareDerivation share) {
    segment.add(
        heading,
        SegmentRating.LineFigures.of(
            share.quantity(),
            segment.lastSheet().currency().getCurrencyCode(),
            share.rate(),
            share.amount()),
        share);
  }
}
