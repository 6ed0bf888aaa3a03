package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;

/** A dry run ends with its figures; it is never approved (BX-RUN-R4). */
public class DryRunIsNotApproved extends BusinessProblem {

  public DryRunIsNotApproved(String number) {
    super("Bill run " + number + " is a dry run and cannot be approved", number);
  }
}
