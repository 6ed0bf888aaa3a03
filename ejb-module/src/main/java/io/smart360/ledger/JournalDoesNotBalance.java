package io.smart360.ledger;

import io.smart360.shared.BusinessProblem;
import java.math.BigDecimal;

/** Debits and credits of a journal differ, or it has fewer than two lines. */
public class JournalDoesNotBalance extends BusinessProblem {

  public JournalDoesNotBalance(int lines, BigDecimal debit, BigDecimal credit) {
    super(
        "A journal of "
            + lines
            + " lines with debits of "
            + debit
            + " and credits of "
            + credit
            + " does not balance",
        lines,
        debit,
        credit);
  }
}
