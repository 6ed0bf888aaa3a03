package io.smart360.billing.run.order;

import io.smart360.shared.BusinessProblem;
import java.time.LocalDate;

/** A period has at least one day (08-billing Appendix B). */
public class BillingPeriodEndsBeforeStart extends BusinessProblem {

  public BillingPeriodEndsBeforeStart(LocalDate start) {
    super("End date must be on or after start " + start + ".", start);
  }
}
