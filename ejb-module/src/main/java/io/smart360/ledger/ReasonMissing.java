package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.time.YearMonth;

/** Reopening a period needs a reason (BX05US01-R7). */
public class ReasonMissing extends BusinessProblem {

  public ReasonMissing(YearMonth month) {
    super("Reopening " + month + " needs a reason", month);
  }
}
