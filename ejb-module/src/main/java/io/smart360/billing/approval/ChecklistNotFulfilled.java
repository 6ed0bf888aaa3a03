package io.smart360.billing.approval;

import io.smart360.shared.BusinessProblem;
import java.util.List;

/** A run is approved when all points of its checklist hold. */
public class ChecklistNotFulfilled extends BusinessProblem {

  public ChecklistNotFulfilled(String number, List<ChecklistPoint> open) {
    super("Bill run " + number + " cannot be approved yet: " + open, number, open);
  }
}
