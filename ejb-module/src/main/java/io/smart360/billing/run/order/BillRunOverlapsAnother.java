package io.smart360.billing.run.order;

import io.smart360.shared.BusinessProblem;

/** One open run a cycle and period (BX-RUN-R1); names the other run. */
public class BillRunOverlapsAnother extends BusinessProblem {

  public BillRunOverlapsAnother(String otherNumber, long otherId) {
    super("The period is billed by run " + otherNumber + " already", otherNumber, otherId);
  }
}
