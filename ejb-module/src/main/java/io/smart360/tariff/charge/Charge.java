package io.smart360.tariff.charge;

/**
 * How a component of a tariff is computed.
 *
 * <p>The permitted kinds are the component types of the rating specification (08-billing §1.2).
 * Adding a kind makes every {@link Kinds} that does not yet treat it fail to compile.
 */
public sealed interface Charge
    permits FixedCharge,
        FlatCharge,
        BlockCharge,
        StepCharge,
        SeasonalCharge,
        MinimumCharge,
        PercentCharge,
        UnitCharge,
        DiscountCharge,
        BudgetCharge,
        FormulaCharge,
        VariantCharge,
        TouCharge,
        DemandCharge,
        AllowanceCharge,
        PassThroughCharge,
        NetCharge {

  /** Calls the method for this kind of charge. */
  <R> R match(Kinds<R> kinds);

  /** One answer per kind of charge. */
  interface Kinds<R> {

    R fixed(FixedCharge charge);

    R flat(FlatCharge charge);

    R block(BlockCharge charge);

    R step(StepCharge charge);

    R seasonal(SeasonalCharge charge);

    R minimum(MinimumCharge charge);

    R percent(PercentCharge charge);

    R unit(UnitCharge charge);

    R discount(DiscountCharge charge);

    R budget(BudgetCharge charge);

    R formula(FormulaCharge charge);

    R variant(VariantCharge charge);

    R timeOfUse(TouCharge charge);

    R demand(DemandCharge charge);

    R allowance(AllowanceCharge charge);

    R passThrough(PassThroughCharge charge);

    R net(NetCharge charge);
  }
}
