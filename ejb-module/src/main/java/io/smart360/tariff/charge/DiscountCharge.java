package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.ChargeBase;
import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Takes a percentage or an amount off named lines (BX-RATE-R15).
 *
 * <p>Discounts are given in the order of their priority; each sees what earlier ones have left, and
 * never takes more than that.
 *
 * @param base the lines it is taken of
 * @param relief how much is taken off
 * @param quantityLimit the first units per period that it is given for, if limited
 * @param priority lower numbers come first
 * @param stacking whether it goes together with others on the same lines
 * @param cap the most it may take off in one segment, if limited
 */
public record DiscountCharge(
    ChargeBase base,
    Relief relief,
    Optional<ValueTable<BigDecimal>> quantityLimit,
    int priority,
    Stacking stacking,
    Optional<BigDecimal> cap)
    implements Charge {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.discount(this);
  }

  /** How much a discount takes off; given as positive numbers. */
  public sealed interface Relief {}

  /** A percentage of what earlier discounts have left. */
  public record PercentOff(ValueTable<BigDecimal> percent) implements Relief {

    public PercentOff {
      for (BigDecimal share : percent.values().values()) {
        if (share.signum() < 0 || share.compareTo(new BigDecimal("100")) > 0) {
          throw new InvalidTariff(
              "a discount of " + share.toPlainString() + " %", "give 0 to 100 %");
        }
      }
    }
  }

  /** An amount per period, prorated by days. */
  public record AmountOff(ValueTable<BigDecimal> amount, Proration proration) implements Relief {

    public AmountOff {
      for (BigDecimal off : amount.values().values()) {
        if (off.signum() < 0) {
          throw new InvalidTariff(
              "a discount of " + off.toPlainString(), "give the amount without a sign");
        }
      }
    }
  }

  /** Whether discounts on the same lines add up. */
  public enum Stacking {
    /** Goes together with other stackable discounts. */
    STACKABLE,
    /** Is given alone: the first by priority excludes the others on the same lines. */
    ALONE
  }
}
