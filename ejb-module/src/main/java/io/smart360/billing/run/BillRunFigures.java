package io.smart360.billing.run;

import java.math.BigDecimal;

/**
 * What generation came to: {@code eligible = billed + held + excluded} (BX-BILL-R3).
 *
 * @param eligible accounts that were to be billed
 * @param billed accounts with a bill
 * @param held accounts without one, because of a blocking exception
 * @param excluded accounts taken out by a person, with a reason
 * @param total sum of all bills
 */
public record BillRunFigures(int eligible, int billed, int held, int excluded, BigDecimal total) {

  public BillRunFigures {
    if (eligible < 0 || billed < 0 || held < 0 || excluded < 0) {
      throw new IllegalArgumentException("Accounts are counted from zero");
    }
  }

  /** Whether every eligible account is accounted for. */
  public boolean addUp() {
    return eligible == billed + held + excluded;
  }
}
