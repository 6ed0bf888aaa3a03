package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.time.YearMonth;

/** Periods are closed one after the other. */
public class EarlierPeriodIsOpen extends BusinessProblem {

  public EarlierPeriodIsOpen(YearMonth month) {
    super("There are journals before " + month + " in a period that is still open", month);
  }
}
