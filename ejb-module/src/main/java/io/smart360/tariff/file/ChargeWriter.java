package io.smart360.tariff.file;

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
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.formula.Formula;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how a component is computed, the counterpart of {@link ChargeReader}. */
final class ChargeWriter implements Charge.Kinds<ChargeKind> {

  private final Tree tree = new Tree();
  private final String bucket;

  ChargeWriter() {
    this(QuantityRule.ALL);
  }

  /** Writes a charge that is on the use of a bucket unless it says otherwise. */
  private ChargeWriter(String bucket) {
    this.bucket = bucket;
  }

  Map<String, Object> members() {
    return tree.members();
  }

  @Override
  public ChargeKind fixed(FixedCharge charge) {
    tree.putTable("amount", charge.amount()).putUnless(Per.PERIOD, "per", charge.per());
    putProration(charge.proration());
    tree.putUnless(FixedCharge.FULL, "while-disconnected", charge.disconnectedPercent());
    return ChargeKind.FIXED;
  }

  @Override
  public ChargeKind flat(FlatCharge charge) {
    putQuantity(charge.quantity());
    tree.putTable("rate", charge.rate());
    return ChargeKind.FLAT;
  }

  @Override
  public ChargeKind block(BlockCharge charge) {
    putQuantity(charge.quantity());
    putTiers(charge.tiers());
    return ChargeKind.BLOCK;
  }

  @Override
  public ChargeKind step(StepCharge charge) {
    putQuantity(charge.quantity());
    putTiers(charge.tiers());
    return ChargeKind.STEP;
  }

  @Override
  public ChargeKind budget(BudgetCharge charge) {
    putQuantity(charge.quantity());
    BudgetCharge.Budget budget = charge.budget();
    if (!budget.terms().isEmpty()) {
      tree.put("budget", budget.terms().stream().map(Formula::toString).toList());
    }
    budget.rounding().ifPresent(mode -> tree.put("rounding", mode.name()));
    tree.putTable("limits", budget.limits(), ChargeWriter::withOpenEnd)
        .putTable("prices", charge.prices());
    return ChargeKind.BUDGET;
  }

  @Override
  public ChargeKind formula(FormulaCharge charge) {
    tree.putTable("amount", charge.amount(), Formula::toString);
    return ChargeKind.FORMULA;
  }

  @Override
  public ChargeKind variant(VariantCharge charge) {
    tree.put("by", charge.dimension()).put("charges", typed(charge.byValue()));
    return ChargeKind.VARIANT;
  }

  @Override
  public ChargeKind seasonal(SeasonalCharge charge) {
    tree.put("seasons", typed(charge.bySeason()));
    return ChargeKind.SEASONAL;
  }

  private static Map<String, Object> typed(Map<String, Charge> charges) {
    Map<String, Object> written = new LinkedHashMap<>();
    charges.forEach((name, charge) -> written.put(name, typed(charge, new ChargeWriter())));
    return written;
  }

  private static Map<String, Object> typed(Charge charge, ChargeWriter writer) {
    ChargeKind kind = charge.match(writer);
    Tree typed = new Tree().put("type", kind.name());
    writer.members().forEach(typed::put);
    return typed.members();
  }

  @Override
  public ChargeKind timeOfUse(TouCharge charge) {
    Map<String, Object> buckets = new LinkedHashMap<>();
    charge
        .byBucket()
        .forEach((code, priced) -> buckets.put(code, typed(priced, new ChargeWriter(code))));
    tree.putUnless(TouCharge.NO_CALENDAR, "calendar", charge.calendar())
        .putUnless(TouCharge.Tiers.OWN, "tier-use", charge.tiers())
        .put("buckets", buckets);
    return ChargeKind.TOU;
  }

  @Override
  public ChargeKind demand(DemandCharge charge) {
    DemandCharge.BilledDemand demand = charge.demand();
    tree.put("unit", charge.unit())
        .putUnless(TouCharge.NO_CALENDAR, "calendar", charge.calendar())
        .putUnless(QuantityRule.ALL, "bucket", demand.bucket());
    demand
        .ratchet()
        .ifPresent(
            ratchet ->
                tree.put(
                    "ratchet",
                    new Tree()
                        .putTable("percent", ratchet.percent())
                        .put("months", ratchet.months())
                        .members()));
    demand.minimum().ifPresent(minimum -> tree.putTable("minimum", minimum));
    charge
        .tiers()
        .onlyPrice()
        .ifPresentOrElse(price -> tree.putTable("rate", price), () -> putTiers(charge.tiers()));
    tree.putUnless(Per.PERIOD, "per", charge.per());
    putProration(charge.proration());
    return ChargeKind.DEMAND;
  }

  @Override
  public ChargeKind allowance(AllowanceCharge charge) {
    tree.putTable("quantity", charge.quantity(), Formula::toString)
        .putUnless(List.of(), "of", charge.components());
    return ChargeKind.ALLOWANCE;
  }

  @Override
  public ChargeKind passThrough(PassThroughCharge charge) {
    return ChargeKind.PASS_THROUGH;
  }

  @Override
  public ChargeKind net(NetCharge charge) {
    tree.putUnless(QuantityRule.ALL, "bucket", charge.bucket())
        .putTable("rate", charge.rate())
        .putUnless(NetCharge.Surplus.LAPSES, "surplus", charge.surplus());
    charge.limit().ifPresent(limit -> tree.put("at-most", written(limit)));
    return ChargeKind.NET;
  }

  @Override
  public ChargeKind minimum(MinimumCharge charge) {
    putBase(charge.base());
    tree.putTable("amount", charge.amount());
    putProration(charge.proration());
    return ChargeKind.MINIMUM;
  }

  @Override
  public ChargeKind percent(PercentCharge charge) {
    putBase(charge.base());
    tree.putTable("percent", charge.percent())
        .putUnless(RoundingMode.HALF_UP, "round", charge.rounding());
    return ChargeKind.PERCENT;
  }

  @Override
  public ChargeKind unit(UnitCharge charge) {
    tree.put("count", charge.count())
        .putTable("rate", charge.rate())
        .putUnless(Per.PERIOD, "per", charge.per());
    putProration(charge.proration());
    return ChargeKind.UNIT;
  }

  @Override
  public ChargeKind discount(DiscountCharge charge) {
    putBase(charge.base());
    if (charge.relief() instanceof DiscountCharge.PercentOff off) {
      tree.putTable("percent", off.percent());
    } else if (charge.relief() instanceof DiscountCharge.AmountOff off) {
      tree.putTable("amount", off.amount());
      putProration(off.proration());
    }
    charge.quantityLimit().ifPresent(limit -> tree.putTable("first", limit));
    tree.putUnless(1, "priority", charge.priority())
        .putChoice("stackable", charge.stacking() == DiscountCharge.Stacking.STACKABLE, "no");
    charge.cap().ifPresent(cap -> tree.put("at-most", cap));
    return ChargeKind.DISCOUNT;
  }

  private void putProration(Proration proration) {
    tree.putChoice(
        "prorate",
        proration == Proration.BY_DAYS,
        ChargeReader.PRORATION.getOrDefault(proration, "no"));
  }

  private void putQuantity(QuantityRule rule) {
    if (rule.equals(QuantityRule.ofBucket(bucket))) {
      return;
    }
    Tree quantity =
        new Tree().putUnless(bucket, "bucket", rule.bucket()).putTable("percent", rule.percent());
    rule.cap().ifPresent(cap -> putCap(quantity, cap));
    tree.put("quantity", quantity.members());
  }

  private static void putCap(Tree quantity, QuantityRule.Cap cap) {
    if (cap instanceof QuantityRule.CapQuantity stated) {
      quantity.putTable("at-most", stated.quantity());
    } else if (cap instanceof QuantityRule.CapCharacteristic named) {
      quantity.put("at-most", new Tree().put("characteristic", named.name()).members());
    } else if (cap instanceof QuantityRule.CapWinterAverage winter) {
      Tree average =
          new Tree().put("months", winter.months().stream().map(Month::getValue).toList());
      winter.normalDays().ifPresent(days -> average.put("normal-days", days));
      quantity.put(
          "at-most", new Tree().put(ChargeReader.WINTER_AVERAGE, average.members()).members());
    }
  }

  private void putTiers(TierTable tiers) {
    tree.putTable("limits", tiers.limits(), ChargeWriter::withOpenEnd)
        .putTable("prices", tiers.prices())
        .putUnless(List.of(), "packages", tiers.packages());
  }

  private static Object withOpenEnd(List<?> limits) {
    List<Object> written = new ArrayList<>();
    limits.forEach(limit -> written.add(limit instanceof Formula ? limit.toString() : limit));
    written.add("open");
    return written;
  }

  private void putBase(ChargeBase base) {
    tree.put("of", written(base));
  }

  private static Object written(ChargeBase base) {
    if (base instanceof ChargeBase.Components named) {
      return named.lines().stream().map(ChargeWriter::lines).toList();
    }
    return ((ChargeBase.Lines) base).scope().name();
  }

  private static Object lines(ChargeBase.ComponentLines lines) {
    return lines.tier() == ChargeBase.ComponentLines.ALL_TIERS
        ? lines.component()
        : new Tree().put("component", lines.component()).put("tier", lines.tier()).members();
  }
}
