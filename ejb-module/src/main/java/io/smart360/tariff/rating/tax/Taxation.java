package io.smart360.tariff.rating.tax;

import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The taxes of one bill (BX-RATE-R16): those contained in prices are taken out first, the others
 * are levied order by order, each code rounded once on its whole base.
 */
public final class Taxation {

  private final List<SegmentRating> segments;

  public Taxation(List<SegmentRating> segments) {
    this.segments = segments;
  }

  public void levy() {
    List<TaxOnSegment> added = new ArrayList<>(2);
    for (SegmentRating segment : segments) {
      List<TaxOnSegment> included = new ArrayList<>(0);
      for (Tax tax : segment.lastSheet().taxes()) {
        boolean isAdded = tax.levy().price() == Tax.Price.ADDED;
        (isAdded ? added : included).add(new TaxOnSegment(segment, tax));
      }
      if (!included.isEmpty()) {
        new IncludedTaxes(segment, included).takeOut();
      }
    }
    if (segments.size() == 1) {
      added.forEach(Taxation::levyAlone);
    } else {
      byOrderAndCode(added).forEach(Taxation::levyOnce);
    }
  }

  /** The same tax on several segments is one tax of the bill. */
  private static Collection<List<TaxOnSegment>> byOrderAndCode(List<TaxOnSegment> taxes) {
    taxes.sort(Comparator.comparingInt(tax -> tax.tax().levy().order()));
    Map<String, List<TaxOnSegment>> byCode = new LinkedHashMap<>();
    for (TaxOnSegment tax : taxes) {
      byCode.computeIfAbsent(tax.tax().code(), code -> new ArrayList<>()).add(tax);
    }
    return byCode.values();
  }

  /** A tax that falls on one segment only has nothing to share out, unless its rate changes. */
  private static void levyAlone(TaxOnSegment tax) {
    if (tax.isLevied()) {
      List<ShareDerivation> shares = tax.shares();
      if (shares.size() == 1) {
        tax.add(shares.get(0));
      } else {
        levy(shares.stream().map(share -> new Due(tax, share)).toList());
      }
    }
  }

  private static void levyOnce(List<TaxOnSegment> taxes) {
    List<Due> dues = new ArrayList<>();
    for (TaxOnSegment tax : taxes) {
      if (tax.isLevied()) {
        tax.shares().forEach(share -> dues.add(new Due(tax, share)));
      }
    }
    levy(dues);
  }

  private static void levy(List<Due> dues) {
    for (int i = 0; i < dues.size(); i++) {
      Due due = dues.get(i);
      boolean isLast = i == dues.size() - 1;
      boolean isRoundedPerLine = due.tax().tax().levy().rounding() == Tax.Rounding.LINE;
      ShareDerivation share = due.share();
      due.tax().add(isLast && !isRoundedPerLine ? share.withRest(restOf(dues)) : share);
    }
  }

  /** What the last line takes so that all add up to the tax on the whole base. */
  private static BigDecimal restOf(List<Due> dues) {
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal rounded = BigDecimal.ZERO;
    for (Due due : dues) {
      exact = exact.add(due.share().quantity().multiply(due.share().rate()));
      rounded = rounded.add(due.share().roundedShare());
    }
    int decimals = dues.get(0).share().decimals();
    return exact.setScale(decimals, dues.get(0).share().mode()).subtract(rounded);
  }

  private record Due(TaxOnSegment tax, ShareDerivation share) {}

  /** Whether a tax of some classes is levied on a line. */
  static boolean isBase(Tax tax, ChargeLine line) {
    return line.type() != ChargeType.TAX && tax.classes().contains(line.taxClass());
  }

  /** The whole amounts of lines as a base. */
  static List<BaseShare> wholeLines(List<ChargeLine> lines) {
    List<BaseShare> shares = new ArrayList<>(lines.size());
    for (ChargeLine line : lines) {
      shares.add(new BaseShare(line.number(), line.amount()));
    }
    return shares;
  }
}
