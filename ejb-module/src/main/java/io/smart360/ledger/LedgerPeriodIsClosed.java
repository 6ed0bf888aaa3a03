package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.time.LocalDate;

/** Nothing can be posted into a closed period (BX-E28). */
public class LedgerPeriodIsClosed extends BusinessProblem {

  public LedgerPeriodIsClosed(LocalDate accountingOn) {
    super("The ledger period of " + accountingOn + " is closed", accountingOn);
  }
}
