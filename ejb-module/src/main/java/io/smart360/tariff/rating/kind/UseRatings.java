package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.BlockCharge;
import io.smart360.tariff.charge.BudgetCharge;
import io.smart360.tariff.charge.FlatCharge;
import io.smart360.tariff.charge.StepCharge;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.derivation.BudgetLimits;
import io.smart360.tariff.derivation.ChargedUse;
import io.smart360.tariff.derivation.LimitScale;
import io.smart360.tariff.derivation.TierFill;
import io.smart360.tariff.derivation.UseDerivation;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.rating.outcome.RatingRefusal;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Charges for use: uniform, block and step. */
final class UseRatings {

  private UseRatings() {}

  static void rateFlat(Part part, FlatCharge charge) {
    ChargedUse use = chargedUse(part, charge.quantity());
    billedBefore(part, use);
    BigDecimal rate = part.value(charge.rate());
    addLine(part, use, Place.NONE, use.quantity(), rate);
  }

  static void rateBlock(Part part, BlockCharge charge) {
    ChargedUse use = chargedUse(part, charge.quantity());
    BigDecimal before = billedBefore(part, use);
    Tiers tiers = tiers(part, charge.tiers(), TierFill.Mode.FILLED, before);
    if (use.quantity().signum() < 0) {
      takeBack(part, use, tiers);
    } else {
      fill(part, use, tiers);
    }
  }

  static void rateBudget(Part part, BudgetCharge charge) {
    ChargedUse use = chargedUse(part, charge.quantity());
    BigDecimal before = billedBefore(part, use);
    FormulaRatings.Limits limits = FormulaRatings.limits(part, charge.budget());
    Tiers tiers =
        new Tiers(
            limits.inUnits(),
            part.value(charge.prices()),
            List.of(),
            part.segment().length().partOfSegment(part),
            TierFill.Mode.FILLED,
            before,
            Optional.of(limits.computation()));
    if (use.quantity().signum() < 0) {
      takeBack(part, use, tiers);
    } else {
      fill(part, use, tiers);
    }
  }

  static void rateStep(Part part, StepCharge charge) {
    ChargedUse use = chargedUse(part, charge.quantity());
    BigDecimal before = billedBefore(part, use);
    Tiers tiers = tiers(part, charge.tiers(), TierFill.Mode.REACHED, before);
    BigDecimal reached = before.max(use.quantity());
    int tier = 0;
    while (tier < tiers.limits().size()
        && reached.compareTo(tiers.scale().of(tiers.limits().get(tier))) > 0) {
      tier++;
    }
    addLine(part, use, tiers.place(tier), use.quantity(), tiers.prices().get(tier));
  }

  /** The quantity that a rule makes of the use of a part. */
  static ChargedUse chargedUse(Part part, QuantityRule rule) {
    List<UseShare> shares = part.segment().use().sharesOf(part, rule.bucket());
    BigDecimal use = BigDecimal.ZERO;
    for (UseShare share : shares) {
      use = use.add(share.share());
    }
    ChargedUse charged =
        rule.isWholeUse() ? ChargedUse.whole(shares, use) : ruled(part, rule, shares, use);
    BigDecimal free = Allowances.takenFrom(part, use);
    return free.signum() == 0 ? charged : charged.without(use, free);
  }

  /** A share of the use, up to what it is limited to. */
  private static ChargedUse ruled(
      Part part, QuantityRule rule, List<UseShare> shares, BigDecimal use) {
    QuantityCaps cap = QuantityCaps.of(part, rule);
    ChargedUse charged = ChargedUse.of(shares, use, part.value(rule.percent()), cap.quantity());
    return cap.winter().map(charged::limitedBy).orElse(charged);
  }

  /** Where a line stands in the tiers, if there are any. */
  private record Place(Optional<TierFill> tier, Optional<BudgetLimits> computed) {
    static final Place NONE = new Place(Optional.empty(), Optional.empty());

    int number() {
      return tier.isPresent() ? tier.get().number() : 0;
    }
  }

  /** Tiers looked up and scaled for a part. */
  private record Tiers(
      List<BigDecimal> limits,
      List<BigDecimal> prices,
      List<BigDecimal> packages,
      LimitScale scale,
      TierFill.Mode mode,
      BigDecimal before,
      Optional<BudgetLimits> computed) {

    Place place(int index) {
      return new Place(Optional.of(tier(index)), computed);
    }

    TierFill tier(int index) {
      return new TierFill(
          index + 1,
          mode,
          index == 0 ? BigDecimal.ZERO : limits.get(index - 1),
          index < limits.size() ? Optional.of(limits.get(index)) : Optional.empty(),
          scale,
          before,
          packages.isEmpty() ? BigDecimal.ONE : packages.get(index));
    }
  }

  private static Tiers tiers(Part part, TierTable table, TierFill.Mode mode, BigDecimal before) {
    return new Tiers(
        part.value(table.limits()),
        part.value(table.prices()),
        table.packages(),
        part.segment().length().limitScale(part),
        mode,
        before,
        Optional.empty());
  }

  /** Fills tier by tier; the first has a line also when nothing was used. */
  private static void fill(Part part, ChargedUse use, Tiers tiers) {
    BigDecimal over = BigDecimal.ZERO;
    for (int i = 0; i < tiers.prices().size(); i++) {
      BigDecimal upTo = use.quantity();
      if (i < tiers.limits().size()) {
        upTo = upTo.min(tiers.scale().of(tiers.limits().get(i)));
      }
      BigDecimal quantity = upTo.subtract(over);
      if (quantity.signum() > 0 || i == 0) {
        addLine(part, use, tiers.place(i), quantity, tiers.prices().get(i));
      }
      over = upTo;
    }
  }

  /** Gives back what an estimate has charged too much, highest tier first (BX-BILL-R9). */
  private static void takeBack(Part part, ChargedUse use, Tiers tiers) {
    BigDecimal rest = tiers.before().add(use.quantity());
    for (int i = tiers.prices().size() - 1; i >= 0; i--) {
      TierFill tier = tiers.tier(i);
      BigDecimal billed = tier.upTo().map(tiers.before()::min).orElse(tiers.before());
      BigDecimal taken = billed.subtract(tier.over().max(rest));
      if (taken.signum() > 0) {
        addLine(part, use, tiers.place(i), taken.negate(), tiers.prices().get(i));
      }
    }
  }

  /** What estimates have charged on the days of a part, by which a negative use is limited. */
  private static BigDecimal billedBefore(Part part, ChargedUse use) {
    if (use.quantity().signum() >= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal estimated =
        UseShare.byDays(
            part.segment().request().terms().billedByEstimate(),
            part.length(),
            part.segment().length().days());
    BigDecimal charged = ChargedUse.of(List.of(), estimated, use.percent(), use.cap()).quantity();
    if (charged.add(use.quantity()).signum() < 0) {
      throw RatingRefusal.negativeUse(part.code(), use.quantity().toPlainString());
    }
    return charged;
  }

  /**
   * Adds the line of a quantity, in packages where the tier sells them; packages that are begun
   * anyway have nothing to give back.
   */
  private static void addLine(
      Part part, ChargedUse use, Place place, BigDecimal units, BigDecimal rate) {
    Optional<TierFill> packages = place.tier().filter(TierFill::isOfPackages);
    BigDecimal quantity = packages.map(tier -> tier.quantityOf(use.quantity())).orElse(units);
    if (units.signum() < 0 && quantity.signum() == 0) {
      return;
    }
    int decimals = part.sheet().decimals();
    BigDecimal amount = quantity.multiply(rate).setScale(decimals, RoundingMode.HALF_UP);
    part.segment()
        .add(
            part.heading(),
            new SegmentRating.LineFigures(
                quantity,
                packages
                    .map(tier -> tier.packageUnit(part.sheet().unit().name()))
                    .orElse(part.sheet().unit().name()),
                rate,
                amount,
                place.number()),
            new UseDerivation(
                part.source(),
                use,
                place.tier(),
                quantity,
                rate,
                place.computed(),
                BigDecimal.ZERO,
                decimals));
  }
}
