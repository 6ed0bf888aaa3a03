package io.smart360.tariff.rating.kind;

import io.smart360.shared.DateRange;
import io.smart360.tariff.charge.AllowanceCharge;
import io.smart360.tariff.derivation.UseShare;
import io.smart360.tariff.formula.Expression;
import io.smart360.tariff.formula.Formula;
import io.smart360.tariff.rating.segment.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quantities of a segment that are not charged, and what of them each charge has used up. */
final class Allowances {

  private final List<Given> given = new ArrayList<>(0);
  private final Map<Taker, BigDecimal> taken = new HashMap<>();

  private record Given(AllowanceCharge charge, DateRange days, BigDecimal quantity) {

    private boolean isFor(String component) {
      return charge.components().isEmpty() || charge.components().contains(component);
    }

    private BigDecimal on(DateRange others) {
      return days.intersection(others)
          .map(
              common ->
                  common.equals(days)
                      ? quantity
                      : UseShare.byDays(quantity, common.days(), days.days()))
          .orElse(BigDecimal.ZERO);
    }
  }

  private record Taker(String component, DateRange days) {}

  /** The allowances of the segment that a part belongs to. */
  static Allowances in(Part part) {
    return part.segment().memory(Allowances.class, Allowances::new);
  }

  /** Gives the allowance of a part. */
  void give(Part part, AllowanceCharge charge) {
    Formula formula = part.value(charge.quantity());
    BigDecimal quantity =
        formula.root() instanceof Expression.Literal literal
            ? part.segment().length().limitScale(part).of(literal.number())
            : FormulaRatings.value(part, formula).setScale(UseShare.DECIMALS, RoundingMode.HALF_UP);
    if (quantity.signum() > 0) {
      given.add(new Given(charge, part.days(), quantity));
    }
  }

  /** What allowances of the segment take off the use of a part. */
  static BigDecimal takenFrom(Part part, BigDecimal use) {
    return part.segment()
        .memory(Allowances.class)
        .map(allowances -> allowances.take(part, use))
        .orElse(BigDecimal.ZERO);
  }

  /** What is taken off the use of a part; a charge of several buckets asks for each in turn. */
  private BigDecimal take(Part part, BigDecimal use) {
    if (given.isEmpty() || use.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal allowed = BigDecimal.ZERO;
    for (Given allowance : given) {
      if (allowance.isFor(part.code())) {
        allowed = allowed.add(allowance.on(part.days()));
      }
    }
    Taker taker = new Taker(part.code(), part.days());
    BigDecimal before = Optional.ofNullable(taken.get(taker)).orElse(BigDecimal.ZERO);
    BigDecimal off = allowed.subtract(before).min(use);
    taken.put(taker, before.add(off));
    return off;
  }
}
