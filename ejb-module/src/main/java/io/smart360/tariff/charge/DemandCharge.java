package io.smart360.tariff.charge;

import io.smart360.tariff.charge.terms.InvalidTariff;
import io.smart360.tariff.charge.terms.NotNegative;
import io.smart360.tariff.charge.terms.Per;
import io.smart360.tariff.charge.terms.Proration;
import io.smart360.tariff.charge.terms.QuantityRule;
import io.smart360.tariff.charge.terms.TierTable;
import io.smart360.tariff.charge.terms.ValueTable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price for the highest load of the period (DEMAND).
 *
 * <p>Limits of tiers are loads: they are never scaled by days, the price is.
 *
 * @param unit unit of the load, kW or kVA
 * @param calendar name of the calendar that has the bucket; empty if it is measured all year
 * @param demand the load that is billed
 * @param tiers prices per unit of load; one tier without limits for a single price
 * @param per the time the price is stated for
 * @param proration what happens at a move
 */
public record DemandCharge(
    String unit,
    String calendar,
    BilledDemand demand,
    TierTable tiers,
    Per per,
    Proration proration)
    implements Charge {

  public DemandCharge {
    if (!tiers.packages().isEmpty()) {
      throw new InvalidTariff(
          "a load in packages of " + tiers.packages(), "packages are for BLOCK and STEP");
    }
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.demand(this);
  }

  /**
   * The load that is billed: what was measured, a share of earlier loads or a minimum, whichever is
   * the highest.
   *
   * @param bucket code of the bucket whose load counts; {@link QuantityRule#ALL} for the highest of
   *     all
   * @param ratchet the share of earlier loads, if they count
   * @param minimum the least that is billed, if stated
   */
  public record BilledDemand(
      String bucket, Optional<Ratchet> ratchet, Optional<ValueTable<BigDecimal>> minimum) {

    /** What was measured, and nothing else. */
    public static final BilledDemand MEASURED =
        new BilledDemand(QuantityRule.ALL, Optional.empty(), Optional.empty());

    public BilledDemand {
      minimum.ifPresent(table -> NotNegative.require("minimum", table));
    }
  }

  /**
   * A share of the highest load of the months before the period.
   *
   * @param percent the share in percent
   * @param months how many months before the first day of the period count
   */
  public record Ratchet(ValueTable<BigDecimal> percent, int months) {

    public Ratchet {
      NotNegative.require("ratchet", percent);
      if (months < 1) {
        throw new InvalidTariff("a ratchet over " + months + " months", "give 1 or more");
      }
    }
  }
}
