package io.smart360.billing.posting;

import io.smart360.ledger.AccountStanding;
import java.math.BigDecimal;

/**
 * A bill with what posting adds to it: its number and the balance block (BX-BILL-R5), read while
 * the account is locked.
 */
record IssuedBill(BillToPost bill, String number, AccountStanding standing) {

  BigDecimal totalDue() {
    return standing.balance().add(bill.amount());
  }
}
