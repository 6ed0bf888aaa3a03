package io.smart360.tariff.rating.segment;

import io.smart360.tariff.charge.AllowanceCharge;
import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.Charge;
import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.FixedCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.FormulaCharge;
import io.smart360.tariff.charge.MinimumCharge;
import io.smart360.tariff.charge.NetCharge;
import io.smart360.tariff.charge.PassThroughCharge;
import io.smart360.tariff.charge.PercentCharge;
import io.smart360.tariff.charge.SeasonalCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.TouCharge;
import io.smart360.tariff.charge.UnitCharge;
import io.smart360.tariff.charge.VariantCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.rating.determinant.Characteristics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The characteristics that a charge depends on. */
public final class NamesUsed implements Charge.Kinds<List<String>> {

  private final Map<String, ValueTable<Formula>> definitions;

  public NamesUsed(Map<String, ValueTable<Formula>> definitions) {
    this.definitions = definitions;
  }

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
  public List<String> budget(BudgetCharge charge) {
    List<String> names = new ArrayList<>(of(charge.quantity()));
    charge.budget().terms().forEach(term -> addNames(names, term));
    names.addAll(charge.budget().limits().dimensions());
    charge.budget().limits().values().values().stream()
        .flatMap(List::stream)
        .forEach(limit -> addNames(names, limit));
    names.addAll(charge.prices().dimensions());
    return names;
  }

  @Override
  public List<String> formula(FormulaCharge charge) {
    return of(charge.amount());
  }

  @Override
  public List<String> variant(VariantCharge charge) {
    List<String> names = new ArrayList<>(List.of(charge.dimension()));
    charge.byValue().values().forEach(variant -> names.addAll(variant.match(this)));
    return names;
  }

  @Override
  public List<String> timeOfUse(TouCharge charge) {
    List<String> names = new ArrayList<>();
    charge.byBucket().values().forEach(bucket -> names.addAll(bucket.match(this)));
    return names;
  }

  @Override
  public List<String> demand(DemandCharge charge) {
    List<String> names = new ArrayList<>(of(charge.tiers()));
    charge.demand().ratchet().ifPresent(ratchet -> names.addAll(ratchet.percent().dimensions()));
    charge.demand().minimum().ifPresent(minimum -> names.addAll(minimum.dimensions()));
    return names;
  }

  @Override
  public List<String> allowance(AllowanceCharge charge) {
    return of(charge.quantity());
  }

  @Override
  public List<String> passThrough(PassThroughCharge charge) {
    return List.of();
  }

  @Override
  public List<String> net(NetCharge charge) {
    return charge.rate().dimensions();
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
              } else if (cap instanceof QuantityRule.CapWinterAverage) {
                names.add(Characteristics.WINTER_AVERAGE);
              } else if (cap instanceof QuantityRule.CapQuantity quantity) {
                names.addAll(quantity.quantity().dimensions());
              }
            });
    return names;
  }

  private static List<String> of(TierTable tiers) {
    return joined(tiers.limits().dimensions(), tiers.prices().dimensions());
  }

  private List<String> of(ValueTable<Formula> table) {
    List<String> names = new ArrayList<>(table.dimensions());
    table.values().values().forEach(formula -> addNames(names, formula));
    return names;
  }

  /** The names of a formula and, through definitions, what those depend on. */
  private void addNames(List<String> names, Formula formula) {
    for (String name : formula.names()) {
      ValueTable<Formula> definition = definitions.get(name);
      if (names.contains(name)) {
        continue;
      }
      names.add(name);
      if (definition != null) {
        names.addAll(definition.dimensions());
        definition.values().values().forEach(inner -> addNames(names, inner));
      }
    }
  }

  private static List<String> joined(List<String> some, List<String> others) {
    List<String> names = new ArrayList<>(some);
    names.addAll(others);
    return names;
  }
}
