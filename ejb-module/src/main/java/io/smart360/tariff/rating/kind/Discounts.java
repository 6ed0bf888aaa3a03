package io.smart360.tariff.rating.kind;

import io.smart360.tariff.charge.DiscountCharge;
import io.smart360.tariff.charge.terms.ValueTable;
import io.smart360.tariff.derivation.BaseShare;
import io.smart360.tariff.derivation.PeriodDerivation;
import io.smart360.tariff.derivation.ShareDerivation;
import io.smart360.tariff.rating.outcome.ChargeLine;
import io.smart360.tariff.rating.segment.LineBase;
import io.smart360.tariff.rating.segment.Part;
import io.smart360.tariff.rating.segment.SegmentRating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The discounts of a segment, each limited by what earlier ones have left (BX-RATE-R15). */
final class Discounts {

  private final Map<Integer, BigDecimal> takenFromLine = new HashMap<>();
  private final Map<String, BigDecimal> takenByCode = new HashMap<>();
  private final Map<Integer, Set<String>> codesOnLine = new HashMap<>();
  private final Set<Integer> linesGivenAlone = new HashSet<>();

  /** The discounts of the segment that a part belongs to. */
  static Discounts in(Part part) {
    return part.segment().memory(Discounts.class, Discounts::new);
  }

  /** Gives a percentage of what is left of the base. */
  void givePercent(Part part, DiscountCharge charge) {
    DiscountCharge.PercentOff off = (DiscountCharge.PercentOff) charge.relief();
    BigDecimal rate = part.value(off.percent()).movePointLeft(2).negate();
    List<BaseShare> base = left(part, charge);
    if (isExcluded(part, charge, base)) {
      return;
    }
    ShareDerivation share = ShareDerivation.of(part.source(), base, rate, part.sheet().decimals());
    BigDecimal amount = limited(part, charge, base, share.amount());
    if (amount.signum() < 0) {
      ShareRatings.add(part, share.withRest(amount.subtract(share.amount())));
      take(part, charge, base, amount.negate());
    }
  }

  /** Gives an amount, given as a negative due. */
  void giveAmount(Part part, DiscountCharge charge, PeriodDerivation due) {
    List<BaseShare> base = left(part, charge);
    if (isExcluded(part, charge, base)) {
      return;
    }
    BigDecimal amount = limited(part, charge, base, due.amount());
    if (amount.signum() < 0) {
      BigDecimal rest = due.rest().add(amount.subtract(due.amount()));
      part.segment()
          .add(
              part.heading(),
              SegmentRating.LineFigures.of(due.count(), "", due.rate(), amount),
              due.withRest(rest));
      take(part, charge, base, amount.negate());
    }
  }

  /** What earlier discounts have left of the base, within the quantity limit. */
  private List<BaseShare> left(Part part, DiscountCharge charge) {
    List<BaseShare> base = LineBase.of(part, charge.base());
    if (charge.quantityLimit().isPresent()) {
      base = withinLimit(part, charge.quantityLimit().get(), base);
    }
    List<BaseShare> left = new ArrayList<>(base.size());
    for (BaseShare share : base) {
      BigDecimal taken = takenFromLine.getOrDefault(share.line(), BigDecimal.ZERO);
      BigDecimal rest = lineOf(part, share).amount().subtract(taken).min(share.amount());
      if (rest.signum() > 0) {
        left.add(new BaseShare(share.line(), rest));
      }
    }
    return left;
  }

  private static List<BaseShare> withinLimit(
      Part part, ValueTable<BigDecimal> limit, List<BaseShare> base) {
    BigDecimal left = part.segment().length().limitScale(part).of(part.value(limit));
    List<BaseShare> within = new ArrayList<>(base.size());
    for (BaseShare share : base) {
      BigDecimal quantity = lineOf(part, share).quantity();
      BigDecimal counted = quantity.min(left);
      if (counted.signum() > 0) {
        BigDecimal amount =
            counted.compareTo(quantity) == 0
                ? share.amount()
                : share
                    .amount()
                    .multiply(counted)
                    .divide(quantity, LineBase.SHARE_DECIMALS, RoundingMode.HALF_UP);
        within.add(new BaseShare(share.line(), amount));
        left = left.subtract(counted);
      }
    }
    return within;
  }

  /** The first discount that is to be given alone, or that one meets, keeps others away. */
  private boolean isExcluded(Part part, DiscountCharge charge, List<BaseShare> base) {
    boolean isMet = false;
    boolean isLate = false;
    for (BaseShare share : base) {
      boolean hasOther =
          codesOnLine.getOrDefault(share.line(), Set.of()).stream()
              .anyMatch(code -> !code.equals(part.code()));
      isMet |= hasOther && linesGivenAlone.contains(share.line());
      isLate |= hasOther && charge.stacking() == DiscountCharge.Stacking.ALONE;
    }
    return isMet || isLate;
  }

  /** A discount as far as its base and its cap allow. */
  private BigDecimal limited(
      Part part, DiscountCharge charge, List<BaseShare> base, BigDecimal amount) {
    BigDecimal most = BaseShare.sum(base).setScale(part.sheet().decimals(), RoundingMode.DOWN);
    if (charge.cap().isPresent()) {
      BigDecimal given = takenByCode.getOrDefault(part.code(), BigDecimal.ZERO);
      most = most.min(charge.cap().get().subtract(given));
    }
    return amount.max(most.negate()).setScale(part.sheet().decimals(), RoundingMode.DOWN);
  }

  /** Counts what was given against the lines of the base, in proportion. */
  private void take(Part part, DiscountCharge charge, List<BaseShare> base, BigDecimal given) {
    takenByCode.merge(part.code(), given, BigDecimal::add);
    BigDecimal sum = BaseShare.sum(base);
    BigDecimal left = given;
    for (int i = 0; i < base.size(); i++) {
      BaseShare share = base.get(i);
      BigDecimal taken =
          i == base.size() - 1
              ? left
              : given
                  .multiply(share.amount())
                  .divide(sum, LineBase.SHARE_DECIMALS, RoundingMode.HALF_UP);
      left = left.subtract(taken);
      takenFromLine.merge(share.line(), taken, BigDecimal::add);
      if (charge.stacking() == DiscountCharge.Stacking.ALONE) {
        linesGivenAlone.add(share.line());
      }
      codesOnLine.computeIfAbsent(share.line(), line -> new HashSet<>()).add(part.code());
    }
  }

  private static ChargeLine lineOf(Part part, BaseShare share) {
    return part.segment().lines().get(share.line() - 1);
  }
}
