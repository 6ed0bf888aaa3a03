package io.smart360.tariff.rating.kind;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.QuantityRule.CapCharacteristic;
import io.smart360.tariff.charge.terms.QuantityRule.CapQuantity;
import io.smart360.tariff.charge.terms.QuantityRule.CapWinterAverage;
import io.smart360.tariff.derivation.WinterUse;
import io.smart360.tariff.rating.determinant.Characteristics;
import io.smart360.tariff.rating.segment.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the quantity of a part may not exceed.
 *
 * @param quantity the most that is charged, scaled to the days of the part
 * @param winter the winter average that it follows from, if it does
 */
record QuantityCaps(Optional<BigDecimal> quantity, Optional<WinterUse> winter) {

  private static final QuantityCaps NONE = new QuantityCaps(Optional.empty(), Optional.empty());

  static QuantityCaps of(Part part, QuantityRule rule) {
    if (rule.cap().isEmpty()) {
      return NONE;
    }
    QuantityRule.Cap cap = rule.cap().get();
    if (cap instanceof CapQuantity stated) {
      return scaled(part, part.value(stated.quantity()));
    }
    if (cap instanceof CapCharacteristic named) {
      return scaled(part, part.number(named.name()));
    }
    Optional<WinterUse> winter = winter(part, (CapWinterAverage) cap);
    return winter
        .map(average -> new QuantityCaps(scaled(part, average.average()).quantity(), winter))
        .orElseGet(() -> scaled(part, part.number(Characteristics.WINTER_AVERAGE)));
  }

  private static QuantityCaps scaled(Part part, BigDecimal ofPeriod) {
    return new QuantityCaps(
        Optional.of(part.segment().length().limitScale(part).of(ofPeriod)), Optional.empty());
  }

  /** An average that the account has of its own outweighs its bills. */
  private static Optional<WinterUse> winter(Part part, CapWinterAverage cap) {
    LocalDate day = part.days().start();
    var request = part.segment().request();
    if (!request.characteristics().on(Characteristics.WINTER_AVERAGE, day).isNone()) {
      return Optional.empty();
    }
    DateRange winter = cap.winterBefore(day);
    BigDecimal normalDays = cap.normalDays().orElse(part.sheet().frequency().normalDays());
    return request
        .pastUses()
        .in(winter, part.sheet().unit())
        .map(bills -> new WinterUse(bills.quantity(), bills.days(), normalDays));
  }
}
