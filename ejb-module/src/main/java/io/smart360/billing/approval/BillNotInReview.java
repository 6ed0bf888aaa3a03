package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;

/** Only bills of a run in review are opened as its sample. */
public class BillNotInReview extends BusinessProblem {

  public BillNotInReview(long billId) {
    super("Bill " + billId + " is not part of a run in review", billId);
  }
}
