package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.time.YearMonth;

/** A period can be closed from the day after its last. */
public class LedgerPeriodNotOver extends BusinessProblem {

  public LedgerPeriodNotOver(YearMonth month) {
    super("The ledger period " + month + " is not over yet", month);
  }
}
