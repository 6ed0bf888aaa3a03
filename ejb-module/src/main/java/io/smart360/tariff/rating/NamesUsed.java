package io.smart360.tariff.rating;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.QuantityRule;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.TierTable;
import io.smart360.tariff.charge.UnitCharge;
import java.util.ArrayList;
import java.util.List;

/** The characteristics that a charge depends on. */
final class NamesUsed implements Charge.Kinds<List<String>> {

  @Override
  public List<String> fixed(FixedCharge charge) {
    return charge.isDueWhileDisconnected()
        ? charge.amount().dimensions()
        : joined(charge.amount().dimensions(), List.of(Characteristics.SERVICE_STATUS));
  }

  @Override
  public List<String> flat(FlatCharge charge) {
    return joined(of(charge.quantity()), charge.rate().dimensions());
  }

  @Override
  public List<String> block(BlockCharge charge) {
    return joined(of(charge.quantity()), of(charge.tiers()));
  }

  @Override
  public List<String> step(StepCharge charge) {
    return joined(of(charge.quantity()), of(charge.tiers()));
  }

  @Override
  public List<String> seasonal(SeasonalCharge charge) {
    List<String> names = new ArrayList<>(List.of(Part.SEASON));
    charge.bySeason().values().forEach(ofSeason -> names.addAll(ofSeason.match(this)));
    return names;
  }

  @Override
  public List<String> minimum(MinimumCharge charge) {
    return charge.amount().dimensions();
  }

  @Override
  public List<String> percent(PercentCharge charge) {
    return charge.percent().dimensions();
  }

  @Override
  public List<String> unit(UnitCharge charge) {
    return joined(List.of(charge.count()), charge.rate().dimensions());
  }

  @Override
  public List<String> discount(DiscountCharge charge) {
    List<String> names = new ArrayList<>();
    if (charge.relief() instanceof DiscountCharge.PercentOff percentOff) {
      names.addAll(percentOff.percent().dimensions());
    } else if (charge.relief() instanceof DiscountCharge.AmountOff amountOff) {
      names.addAll(amountOff.amount().dimensions());
    }
    charge.quantityLimit().ifPresent(limit -> names.addAll(limit.dimensions()));
    return names;
  }

  private static List<String> of(QuantityRule rule) {
    List<String> names = new ArrayList<>(rule.percent().dimensions());
    rule.cap()
        .ifPresent(
            cap -> {
              if (cap instanceof QuantityRule.CapCharacteristic characteristic) {
                names.add(characteristic.name());
              } else if (cap instanceof QuantityRule.CapQuantity quantity) {
                names.addAll(quantity.quantity().dimensions());
              }
            });
    return names;
  }

  private static List<String> of(TierTable tiers) {
    return joined(tiers.limits().dimensions(), tiers.prices().dimensions());
  }

  private static List<String> joined(List<String> some, List<String> others) {
    List<String> names = new ArrayList<>(some);
    names.addAll(others);
    return names;
  }
}
