package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.time.YearMonth;

/** Periods are reopened from the last one back. */
public class LaterPeriodIsClosed extends BusinessProblem {

  public LaterPeriodIsClosed(YearMonth month) {
    super("A period after " + month + " is closed; reopen that one first", month);
  }
}
