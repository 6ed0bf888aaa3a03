package io.smart360.metering.decision;

import io.smart360.shared.BusinessProblem;

/** A meter is read again at most twice in a cycle (MX03US02-R8). */
public class RevisitsUsedUp extends BusinessProblem {

  public RevisitsUsedUp(int revisits) {
    super(
        "The meter was sent to be read again " + revisits + " times; estimate it or raise an order",
        revisits);
  }
}
