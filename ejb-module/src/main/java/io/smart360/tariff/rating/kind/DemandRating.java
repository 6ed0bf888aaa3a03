package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.DemandCharge;
import io.smart360.tariff.derivation.BilledLoad;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.DemandDerivation;
import io.smart360.tariff.derivation.LimitScale;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.TierFill;
import io.smart360.tariff.rating.segment.ComponentRating;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.PeriodLength;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A price for the highest load of a period, by days (BX-RATE-R18). */
record DemandRating(DemandCharge charge) implements ComponentRating {

  @Override
  public void rate(Part part) {
    MeasuredLoads.billed(part, charge).ifPresent(load -> rate(part, load));
  }

  /** Only a single price leaves a rest to its last part; tiers are rounded each. */
  @Override
  public Optional<PeriodDerivation> due(Part part) {
    if (charge.tiers().onlyPrice().isEmpty()) {
      return Optional.empty();
    }
    return MeasuredLoads.billed(part, charge)
        .filter(load -> load.billed().signum() > 0)
        .map(load -> period(part, load.billed(), part.value(charge.tiers().prices()).get(0)))
        .filter(period -> period.periods().dividend().signum() != 0);
  }

  private void rate(Part part, BilledLoad load) {
    if (charge.tiers().onlyPrice().isPresent()) {
      PeriodDues.of(part)
          .ifPresent(due -> add(part, new DemandDerivation(due, load, Optional.empty())));
      return;
    }
    List<BigDecimal> limits = part.value(charge.tiers().limits());
    List<BigDecimal> prices = part.value(charge.tiers().prices());
    BigDecimal over = BigDecimal.ZERO;
    for (int i = 0; i < prices.size(); i++) {
      Optional<BigDecimal> limit =
          i < limits.size() ? Optional.of(limits.get(i)) : Optional.empty();
      BigDecimal quantity = limit.map(load.billed()::min).orElse(load.billed()).subtract(over);
      if (quantity.signum() > 0) {
        TierFill tier = TierFill.ofUnits(i + 1, TierFill.Mode.FILLED, over, limit, LimitScale.NONE);
        PeriodDerivation period = period(part, quantity, prices.get(i));
        add(part, new DemandDerivation(period, load, Optional.of(tier)));
      }
      over = limit.orElse(over);
    }
  }

  private PeriodDerivation period(Part part, BigDecimal load, BigDecimal price) {
    PeriodLength length = part.segment().length();
    return new PeriodDerivation(
        part.source(),
        load,
        price,
        length.periods(part, charge.per()),
        ChargedUse.WHOLE,
        part.length(),
        length.baseDays(part, charge.per(), charge.proration()),
        BigDecimal.ZERO,
        part.sheet().decimals());
  }

  private void add(Part part, DemandDerivation line) {
    PeriodDerivation period = line.charge();
    if (period.rate().signum() != 0 && period.periods().dividend().signum() != 0) {
      part.segment()
          .add(
              part.heading(),
              new SegmentRating.LineFigures(
                  line.charge().count(),
                  charge.unit(),
                  line.charge().rate(),
                  line.amount(),
                  line.tier().map(TierFill::number).orElse(0)),
              line);
    }
  }
}
