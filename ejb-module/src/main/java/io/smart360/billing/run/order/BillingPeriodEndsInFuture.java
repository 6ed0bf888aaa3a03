package io.smart360.billing.run.order;

import io.smart360.shared.BusinessProblem;
import java.time.LocalDate;

/** What is measured is billed when it was used (08-billing Appendix B). */
public class BillingPeriodEndsInFuture extends BusinessProblem {

  public BillingPeriodEndsInFuture(LocalDate today) {
    super("Billing period cannot end after today, " + today + ".", today);
  }
}
