package io.smart360.tariff.naive;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.naive.PlainCase.PlainCharge;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says charges by time of use and by demand in the words of the product. */
final class PlainPower {

  private PlainPower() {}

  static TouCharge timeOfUse(ValueTable<BigDecimal> offPeak, TierTable peak) {
    Map<String, Charge> byBucket = new LinkedHashMap<>();
    byBucket.put("OFF", new FlatCharge(QuantityRule.ofBucket("OFF"), offPeak));
    byBucket.put("PEAK", new BlockCharge(QuantityRule.ofBucket("PEAK"), peak));
    return new TouCharge(TouCharge.NO_CALENDAR, TouCharge.Tiers.OWN, byBucket);
  }

  static DemandCharge.BilledDemand billedDemand(PlainCharge plain) {
    BigDecimal percent = plain.terms().percentOfUse();
    Optional<DemandCharge.Ratchet> ratchet =
        percent.signum() == 0
            ? Optional.empty()
            : Optional.of(
                new DemandCharge.Ratchet(ValueTable.of(percent), NaivePower.RATCHET_MONTHS));
    return new DemandCharge.BilledDemand(
        QuantityRule.ALL, ratchet, plain.terms().firstUnits().map(ValueTable::of));
  }
}
