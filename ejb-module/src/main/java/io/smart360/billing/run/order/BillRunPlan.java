package io.smart360.billing.run.order;

import io.smart360.shared.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a run is to do, as it was asked for.
 *
 * @param cycleId the bill cycle
 * @param period the days to bill; a metered segment ends at its own reading within them
 * @param billOn the date on the bills
 * @param missing what becomes of a missing reading
 * @param purpose whether bills are made or only tried out
 */
public record BillRunPlan(
    long cycleId, DateRange period, LocalDate billOn, MissingReadings missing, Purpose purpose)
    implements Serializable {

  /** What becomes of a missing reading. */
  public enum MissingReadings {
    /** It is estimated before generation. */
    ESTIMATE,
    /** The account is held (BX-E03). */
    HOLD
  }

  /** What the run is for. */
  public enum Purpose {
    BILLS,
    /** The same calculation into simulation tables; nothing else changes (BX-RUN-R4). */
    DRY_RUN
  }

  public BillRunPlan {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(billOn, "billOn");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(purpose, "purpose");
  }

  /**
   * The days to bill as people write them, both belonging to the period.
   *
   * @throws BillingPeriodEndsBeforeStart when there are none
   */
  public static DateRange period(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new BillingPeriodEndsBeforeStart(firstDay);
    }
    return DateRange.inclusive(firstDay, lastDay);
  }
}
