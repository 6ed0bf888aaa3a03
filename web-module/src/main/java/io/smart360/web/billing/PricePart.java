package io.smart360.web.billing;

import io.smart360.billing.register.BillLine;
import io.smart360.shared.DateRange;
import io.smart360.tariff.derivation.Derivation;
import io.smart360.tariff.derivation.UseDerivation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of a charge for the days at one tariff version. */
public record PricePart(List<BillLine> lines) {

  private record Key(DateRange days, long versionId) {}

  static List<PricePart> of(List<BillLine> lines) {
    Map<Key, List<BillLine>> byDays =
        lines.stream()
            .collect(
                Collectors.groupingBy(PricePart::key, LinkedHashMap::new, Collectors.toList()));
    return byDays.values().stream().map(PricePart::new).toList();
  }

  private static Key key(BillLine line) {
    Derivation derivation = line.derivation();
    return new Key(derivation.source().days(), derivation.source().versionId());
  }

  private BillLine first() {
    return lines.get(0);
  }

  public DateRange days() {
    return first().derivation().source().days();
  }

  public String tariff() {
    return first().tariff();
  }

  public int version() {
    return first().version();
  }

  /** The unit of the use charged; a line in packages has another. */
  public String useUnit() {
    return first().derivation() instanceof UseDerivation use
        ? use.useUnit(first().unit())
        : first().unit();
  }

  /** The quantity charged in all tiers; null where nothing is measured. */
  public BigDecimal charged() {
    return first().derivation() instanceof UseDerivation use ? use.use().quantity() : null;
  }

  public BigDecimal amount() {
    return lines.stream().map(BillLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
