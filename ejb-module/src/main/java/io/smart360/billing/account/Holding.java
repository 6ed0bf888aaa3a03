package io.smart360.billing.account;

import java.time.LocalDate;
import java.util.List;

/**
 * A service agreement: the account's holding of a connection, and the connection itself.
 *
 * @param service such as WATER
 * @param heldEnd first day on which the account no longer holds it; MAX while it does
 * @param billed its live segments, newest first; only the last few
 */
public record Holding(
    long id,
    long connectionId,
    long premiseId,
    String service,
    boolean metered,
    LocalDate connectedOn,
    LocalDate heldStart,
    LocalDate heldEnd,
    List<BilledSegment> billed) {

  public Holding {
    billed = List.copyOf(billed);
  }

  /** The first day that could ever be billed to this account. */
  public LocalDate firstDay() {
    return heldStart.isAfter(connectedOn) ? heldStart : connectedOn;
  }

  public boolean isBilledBefore() {
    return !billed.isEmpty();
  }
}
