package io.smart360.tariff.rating.kind;

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
import io.smart360.tariff.rating.segment.ComponentRating;
import java.util.HashMap;
import java.util.Map;

/** Chooses the calculation of each kind of charge. */
public final class ComponentRatings implements Charge.Kinds<ComponentRating> {

  @Override
  public ComponentRating fixed(FixedCharge charge) {
    return PeriodRating.fixed(charge);
  }

  @Override
  public ComponentRating flat(FlatCharge charge) {
    return part -> UseRatings.rateFlat(part, charge);
  }

  @Override
  public ComponentRating block(BlockCharge charge) {
    return part -> UseRatings.rateBlock(part, charge);
  }

  @Override
  public ComponentRating step(StepCharge charge) {
    return part -> UseRatings.rateStep(part, charge);
  }

  @Override
  public ComponentRating seasonal(SeasonalCharge charge) {
    Map<String, ComponentRating> bySeason = new HashMap<>();
    charge.bySeason().forEach((season, rated) -> bySeason.put(season, rated.match(this)));
    return new SeasonalRating(bySeason);
  }

  @Override
  public ComponentRating budget(BudgetCharge charge) {
    return part -> UseRatings.rateBudget(part, charge);
  }

  @Override
  public ComponentRating formula(FormulaCharge charge) {
    return part -> FormulaRatings.rateFormula(part, charge);
  }

  @Override
  public ComponentRating variant(VariantCharge charge) {
    Map<String, ComponentRating> byValue = new HashMap<>();
    charge.byValue().forEach((value, rated) -> byValue.put(value, rated.match(this)));
    return new VariantRating(charge.dimension(), byValue);
  }

  @Override
  public ComponentRating timeOfUse(TouCharge charge) {
    Map<String, ComponentRating> byBucket = new HashMap<>();
    charge.byBucket().forEach((bucket, rated) -> byBucket.put(bucket, rated.match(this)));
    return new TouRating(charge, byBucket);
  }

  @Override
  public ComponentRating demand(DemandCharge charge) {
    return new DemandRating(charge);
  }

  @Override
  public ComponentRating allowance(AllowanceCharge charge) {
    return part -> Allowances.in(part).give(part, charge);
  }

  @Override
  public ComponentRating passThrough(PassThroughCharge charge) {
    return PassThroughRating::rate;
  }

  @Override
  public ComponentRating net(NetCharge charge) {
    return new NetRating(charge);
  }

  @Override
  public ComponentRating minimum(MinimumCharge charge) {
    return PeriodRating.minimum(charge);
  }

  @Override
  public ComponentRating percent(PercentCharge charge) {
    return part -> ShareRatings.ratePercent(part, charge);
  }

  @Override
  public ComponentRating unit(UnitCharge charge) {
    return PeriodRating.unit(charge);
  }

  @Override
  public ComponentRating discount(DiscountCharge charge) {
    if (charge.relief() instanceof DiscountCharge.AmountOff off) {
      return new PeriodRating(
          part -> PeriodRating.Due.perPeriod(part.value(off.amount()).negate(), off.proration()),
          (part, due) -> Discounts.in(part).giveAmount(part, charge, due));
    }
    return part -> Discounts.in(part).givePercent(part, charge);
  }
}
