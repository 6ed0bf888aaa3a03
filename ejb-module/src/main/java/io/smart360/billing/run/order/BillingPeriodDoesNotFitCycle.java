package io.smart360.billing.run.order;

import io.smart360.shared.BusinessProblem;

/** The period is more than a fifth longer or shorter than the cycle's. */
public class BillingPeriodDoesNotFitCycle extends BusinessProblem {

  public BillingPeriodDoesNotFitCycle(String cycle, int days, int normalDays) {
    super(
        "The period has " + days + " days, but cycle " + cycle + " bills about " + normalDays,
        cycle,
        days,
        normalDays);
  }
}
