package io.smart360.launcher.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the demo bills next.
 *
 * @param billCycleId the bill cycle of the demo utility
 * @param end the last day billed, on which meters are read
 */
public record Period(
    long tenantId, long utilityId, long billCycleId, String billCycle, LocalDate end, ZoneId zone) {

  private static final int BILLING_HOUR = 9;

  /** The first day billed. */
  public LocalDate start() {
    return end.minusMonths(1).plusDays(1);
  }

  /** The date on the bills. */
  public LocalDate billOn() {
    return end.plusDays(1);
  }

  /** The morning after, when the bills are made. */
  public Instant billedAt() {
    return end.plusDays(1).atTime(BILLING_HOUR, 0).atZone(zone).toInstant();
  }
}
