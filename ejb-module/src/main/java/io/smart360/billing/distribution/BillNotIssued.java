package io.smart360.billing.distribution;

import io.smart360.shared.BusinessProblem;

/** There is no issued bill with this id: nothing that could be printed. */
public class BillNotIssued extends BusinessProblem {

  public BillNotIssued(long billId) {
    super("There is no issued bill " + billId, billId);
  }
}
