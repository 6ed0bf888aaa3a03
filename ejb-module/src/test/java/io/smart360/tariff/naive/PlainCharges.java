package io.smart360.tariff.naive;

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
import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.ChargeBase.ComponentLines;
import io.smart360.tariff.charge.terms.Condition;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.model.ChargeHeading;
import io.smart360.tariff.model.ChargeType;
import io.smart360.tariff.model.Component;
import io.smart360.tariff.model.Label;
import io.smart360.tariff.model.ServiceKind;
import io.smart360.tariff.model.Tax;
import io.smart360.tariff.model.Validity;
import io.smart360.tariff.naive.PlainCase.PlainCharge;
import io.smart360.tariff.naive.PlainCase.PlainHeading;
import io.smart360.tariff.naive.PlainCase.PlainPrice;
import io.smart360.tariff.naive.PlainCase.PlainTax;
import io.smart360.tariff.naive.PlainCase.PlainTerms;
import io.smart360.tariff.naive.PlainCase.PlainTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says charges and taxes of a plain case in the words of the product. */
final class PlainCharges {

  private PlainCharges() {}

  static Component component(PlainCharge plain) {
    Map<String, Condition.Test> tests = new LinkedHashMap<>();
    plain.when().forEach(test -> tests.put(test.name(), test(test)));
    Validity validity = new Validity(plain.valid().get(0), plain.valid().get(1));
    return new Component(
        heading(plain.code(), plain.heading()), new Condition(tests), validity, charge(plain));
  }

  private static Condition.Test test(PlainTest plain) {
    return switch (plain.how()) {
      case "ONE_OF" -> new Condition.OneOf(plain.values());
      case "NONE_OF" -> new Condition.NoneOf(plain.values());
      default ->
          new Condition.Between(
              Optional.of(new BigDecimal(plain.values().get(0))),
              Optional.of(new BigDecimal(plain.values().get(1))));
    };
  }

  private static ChargeHeading heading(String code, PlainHeading plain) {
    return new ChargeHeading(
        code,
        Label.of(code),
        ChargeType.valueOf(plain.type()),
        ServiceKind.valueOf(plain.service()),
        plain.account(),
        plain.taxClass());
  }

  private static Charge charge(PlainCharge plain) {
    Proration proration = plain.terms().prorated() ? Proration.BY_DAYS : Proration.WHOLE_AT_MOVE;
    Per per = Per.valueOf(plain.terms().per());
    ValueTable<BigDecimal> amounts = table(plain, PlainPrice::amount);
    return switch (plain.kind()) {
      case "VARIANT" -> new VariantCharge(plain.dimensions().get(0), variants(plain));
      case "SEASONAL" -> new SeasonalCharge(variants(plain));
      case "FIXED" -> new FixedCharge(amounts, per, proration, plain.terms().percent());
      case "UNIT" -> new UnitCharge("bins", amounts, per, proration);
      case "FLAT" -> new FlatCharge(quantity(plain), amounts);
      case "BLOCK" -> new BlockCharge(quantity(plain), tiers(plain));
      case "STEP" -> new StepCharge(quantity(plain), tiers(plain));
      case "BUDGET" -> budget(plain);
      case "TOU" -> timeOfUse(plain, amounts);
      case "DEMAND" ->
          new DemandCharge(
              "kW", TouCharge.NO_CALENDAR, billedDemand(plain), tiers(plain), per, proration);
      case "FORMULA" -> new FormulaCharge(table(plain, PlainCharges::onlyFormula));
      case "ALLOWANCE" ->
          new AllowanceCharge(table(plain, PlainCharges::onlyFormula), plain.terms().base());
      case "NET" -> net(plain, amounts);
      case "PASS_THROUGH" -> new PassThroughCharge();
      case "MINIMUM" -> new MinimumCharge(base(plain), amounts, proration);
      case "PERCENT" -> new PercentCharge(base(plain), amounts);
      case "PERCENT_OFF" -> discount(plain, new DiscountCharge.PercentOff(amounts));
      default -> discount(plain, new DiscountCharge.AmountOff(amounts, proration));
    };
  }

  private static Map<String, Charge> variants(PlainCharge plain) {
    Map<String, Charge> variants = new LinkedHashMap<>();
    plain.variants().forEach((value, variant) -> variants.put(value, charge(variant)));
    return variants;
  }

  private static BudgetCharge budget(PlainCharge plain) {
    PlainTerms terms = plain.terms();
    Optional<RoundingMode> rounding =
        terms.rounding().isEmpty()
            ? Optional.empty()
            : Optional.of(RoundingMode.valueOf(terms.rounding()));
    BudgetCharge.Budget budget =
        new BudgetCharge.Budget(
            terms.allotments().stream().map(Formula::parse).toList(),
            table(plain, price -> price.formulas().stream().map(Formula::parse).toList()),
            rounding);
    return new BudgetCharge(quantity(plain), budget, table(plain, PlainPrice::tierPrices));
  }

  private static TouCharge timeOfUse(PlainCharge plain, ValueTable<BigDecimal> offPeak) {
    Map<String, Charge> byBucket = new LinkedHashMap<>();
    byBucket.put("OFF", new FlatCharge(QuantityRule.ofBucket("OFF"), offPeak));
    byBucket.put("PEAK", new BlockCharge(QuantityRule.ofBucket("PEAK"), tiers(plain)));
    return new TouCharge(
        TouCharge.NO_CALENDAR,
        plain.terms().special() ? TouCharge.Tiers.SHARED : TouCharge.Tiers.OWN,
        byBucket);
  }

  private static DemandCharge.BilledDemand billedDemand(PlainCharge plain) {
    BigDecimal percent = plain.terms().percent();
    Optional<DemandCharge.Ratchet> ratchet =
        percent.signum() == 0
            ? Optional.empty()
            : Optional.of(
                new DemandCharge.Ratchet(ValueTable.of(percent), NaivePower.RATCHET_MONTHS));
    return new DemandCharge.BilledDemand(
        QuantityRule.ALL, ratchet, plain.terms().units().map(ValueTable::of));
  }

  private static NetCharge net(PlainCharge plain, ValueTable<BigDecimal> rate) {
    return new NetCharge(
        QuantityRule.ALL,
        rate,
        plain.terms().special() ? NetCharge.Surplus.LAPSES : NetCharge.Surplus.CARRIED_OVER,
        plain.terms().base().isEmpty() ? Optional.empty() : Optional.of(base(plain)));
  }

  private static DiscountCharge discount(PlainCharge plain, DiscountCharge.Relief relief) {
    return new DiscountCharge(
        base(plain),
        relief,
        plain.terms().units().map(ValueTable::of),
        plain.terms().priority(),
        plain.terms().special() ? DiscountCharge.Stacking.ALONE : DiscountCharge.Stacking.STACKABLE,
        plain.terms().cap());
  }

  private static QuantityRule quantity(PlainCharge plain) {
    Optional<QuantityRule.Cap> cap = Optional.empty();
    if (plain.terms().units().isPresent()) {
      cap = Optional.of(new QuantityRule.CapQuantity(ValueTable.of(plain.terms().units().get())));
    } else if (!plain.terms().capName().isEmpty()) {
      cap = Optional.of(new QuantityRule.CapCharacteristic(plain.terms().capName()));
    }
    return new QuantityRule(QuantityRule.ALL, ValueTable.of(plain.terms().percent()), cap);
  }

  private static TierTable tiers(PlainCharge plain) {
    return new TierTable(table(plain, PlainPrice::limits), table(plain, PlainPrice::tierPrices));
  }

  private static ChargeBase base(PlainCharge plain) {
    List<ComponentLines> lines = new ArrayList<>();
    for (String base : plain.terms().base()) {
      if (base.startsWith("@")) {
        return new ChargeBase.Lines(ChargeBase.Scope.valueOf(base.substring(1)));
      }
      String[] parts = base.split("#");
      lines.add(
          parts.length == 1
              ? ComponentLines.of(base)
              : new ComponentLines(parts[0], Integer.parseInt(parts[1])));
    }
    return new ChargeBase.Components(lines);
  }

  private static Formula onlyFormula(PlainPrice price) {
    return Formula.parse(price.formulas().get(0));
  }

  private static <T> ValueTable<T> table(PlainCharge plain, Function<PlainPrice, T> figure) {
    if (plain.prices().isEmpty()) {
      return ValueTable.of(figure.apply(RandomPrices.NONE));
    }
    Map<String, T> values = new LinkedHashMap<>();
    plain.prices().forEach((key, price) -> values.put(key, figure.apply(price)));
    return new ValueTable<>(plain.dimensions(), values);
  }

  static Tax tax(PlainTax plain) {
    Tax.Levy levy =
        new Tax.Levy(
            plain.order(),
            plain.compound() ? Tax.On.CHARGES_AND_TAXES : Tax.On.CHARGES,
            plain.included() ? Tax.Price.INCLUDED : Tax.Price.ADDED,
            plain.byServiceDays() ? Tax.RateDate.SERVICE_DAYS : Tax.RateDate.BILL_DATE,
            plain.perLine() ? Tax.Rounding.LINE : Tax.Rounding.BASE);
    return new Tax(
        heading(plain.code(), new PlainHeading("TAX", "WATER", "2100", "")),
        plain.classes(),
        plain.rates().entrySet().stream()
            .map(rate -> new Tax.DatedRate(rate.getKey(), rate.getValue()))
            .toList(),
        levy,
        plain.onlyZone().isEmpty() ? Condition.ALWAYS : Condition.oneOf("zone", plain.onlyZone()),
        plain.exempting() ? Condition.oneOf("certificate", "yes") : Tax.NOBODY);
  }
}
