package io.smart360.tariff.rating.tax;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.LineSource;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.LineBase;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One tax on the lines of one segment. */
final class TaxOnSegment {

  /** Marks the line of a tax that a consumer is exempt from. */
  private static final String EXEMPT = "exempt";

  private static final String CERTIFICATE_EXPIRED = "BX-E19";

  private final SegmentRating segment;
  private final Tax tax;
  private final TaxConditions conditions;

  TaxOnSegment(SegmentRating segment, Tax tax) {
    this.segment = segment;
    this.tax = tax;
    this.conditions = new TaxConditions(segment, tax.code());
  }

  Tax tax() {
    return tax;
  }

  /** Whether the tax is levied here at all; exempt consumers have a line of it too. */
  boolean isLevied() {
    return conditions.hold(tax.when(), billDate());
  }

  /** Whether a certificate exempts the consumer on the date of the bill. */
  boolean isExempt() {
    if (tax.exempt().equals(Tax.NOBODY)) {
      return false;
    }
    boolean isExempt = conditions.hold(tax.exempt(), billDate());
    if (!isExempt && wasExempt(tax.exempt())) {
      segment.note(
          CERTIFICATE_EXPIRED,
          "The certificate of exemption from '" + tax.code() + "' has expired; tax is charged.",
          Map.of("tax", tax.code()));
    }
    return isExempt;
  }

  /** The tax with its base: one share, one per rate of the days, or one per line. */
  List<ShareDerivation> shares() {
    List<ShareDerivation> shares = new ArrayList<>(1);
    boolean isExempt = isExempt();
    for (Stretch stretch : stretches()) {
      List<BaseShare> base = base(stretch.days());
      LineSource source = source(stretch.days(), isExempt);
      BigDecimal rate = isExempt ? BigDecimal.ZERO : stretch.rate();
      if (tax.levy().rounding() == Tax.Rounding.LINE) {
        base.forEach(line -> shares.add(share(source, List.of(line), rate)));
      } else if (!base.isEmpty()) {
        shares.add(share(source, base, rate));
      }
    }
    return shares;
  }

  private ShareDerivation share(LineSource source, List<BaseShare> base, BigDecimal rate) {
    return ShareDerivation.of(source, base, rate, decimals()).rounded(tax.levy().mode());
  }

  /** The rate on the date of the bill, 0.05 for 5 %; refuses a tax without one (BX-E19). */
  BigDecimal rateOn(LocalDate date) {
    return tax.percentOn(date)
        .orElseThrow(() -> RatingRefusal.noTaxRate(tax.code(), date.toString()))
        .movePointLeft(2);
  }

  LineSource source(DateRange days, boolean isExempt) {
    long version = segment.lastSheet().versionId();
    return new LineSource(tax.code(), version, days, isExempt ? EXEMPT : "");
  }

  void add(ShareDerivation share) {
    BigDecimal quantity = share.quantity();
    segment.add(
        tax.heading(),
        SegmentRating.LineFigures.of(
            quantity,
            segment.lastSheet().currency().getCurrencyCode(),
            share.rate(),
            share.amountOf(quantity)),
        share);
  }

  LocalDate billDate() {
    return segment.request().terms().billDate();
  }

  private record Stretch(DateRange days, BigDecimal rate) {}

  /** The days of the segment with the rate that holds on them. */
  private List<Stretch> stretches() {
    DateRange period = segment.request().period();
    if (tax.levy().rateDate() == Tax.RateDate.BILL_DATE) {
      return List.of(new Stretch(period, rateOn(billDate())));
    }
    List<Stretch> stretches = new ArrayList<>(2);
    LocalDate start = period.start();
    for (Tax.DatedRate rate : tax.rates()) {
      if (rate.from().isAfter(start) && rate.from().isBefore(period.end())) {
        stretches.add(new Stretch(new DateRange(start, rate.from()), rateOn(start)));
        start = rate.from();
      }
    }
    stretches.add(new Stretch(new DateRange(start, period.end()), rateOn(start)));
    return stretches;
  }

  private List<BaseShare> base(DateRange days) {
    List<BaseShare> base = new ArrayList<>();
    for (ChargeLine line : segment.lines()) {
      if (Taxation.isBase(tax, line) || isTaxedTax(line)) {
        LineBase.addShare(line, days, base);
      }
    }
    return base;
  }

  /** A compound tax is levied on the added taxes of lower order that share a class with it. */
  private boolean isTaxedTax(ChargeLine line) {
    if (tax.levy().on() == Tax.On.CHARGES || line.type() != ChargeType.TAX) {
      return false;
    }
    Optional<Tax> lower =
        segment.lastSheet().taxes().stream()
            .filter(other -> other.code().equals(line.code()))
            .findFirst();
    return lower.isPresent()
        && lower.get().levy().price() == Tax.Price.ADDED
        && lower.get().levy().order() < tax.levy().order()
        && lower.get().classes().stream().anyMatch(tax.classes()::contains);
  }

  private boolean wasExempt(Condition exempt) {
    return conditions.hold(exempt, segment.request().period().start())
        || conditions.hold(exempt, segment.request().period().lastDay());
  }

  private int decimals() {
    return segment.lastSheet().decimals();
  }
}
