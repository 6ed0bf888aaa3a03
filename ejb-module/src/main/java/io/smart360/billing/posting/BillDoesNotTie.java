package io.smart360.billing.posting;

import io.smart360.shared.BusinessProblem;
import java.math.BigDecimal;

/** The lines of a bill do not add up to its amount; nothing of its chunk is posted. */
public class BillDoesNotTie extends BusinessProblem {

  public BillDoesNotTie(String account, BigDecimal amount, BigDecimal lines) {
    super(
        "The bill of account " + account + " is " + amount + ", its lines add up to " + lines,
        account,
        amount,
        lines);
  }
}
