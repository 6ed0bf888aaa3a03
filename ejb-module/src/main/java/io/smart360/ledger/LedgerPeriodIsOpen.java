package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.time.YearMonth;

/** A period that is not closed cannot be reopened. */
public class LedgerPeriodIsOpen extends BusinessProblem {

  public LedgerPeriodIsOpen(YearMonth month) {
    super("The ledger period " + month + " is not closed", month);
  }
}
