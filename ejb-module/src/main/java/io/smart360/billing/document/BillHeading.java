package io.smart360.billing.document;

import io.smart360.shared.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * Who and what is billed.
 *
 * @param kind regular, final or corrected; other than regular is printed beside the number
 * @param account account number, for example {@code WU-10001}
 * @param billNumber for example {@code BILL-202504-000123}
 * @param billDate the day the bill is dated
 * @param period days billed; printed with both its days belonging to it
 * @param billTo name and postal address, one line each, as they go into the envelope window
 * @param servedAt the place served
 */
public record BillHeading(
    BillKind kind,
    String account,
    String billNumber,
    LocalDate billDate,
    DateRange period,
    List<String> billTo,
    ServicePlace servedAt) {

  public BillHeading {
    billTo = List.copyOf(billTo);
    if (account.isBlank() || billNumber.isBlank() || billTo.isEmpty()) {
      throw new IllegalArgumentException("A bill needs account, number and receiver");
    }
  }

  /** What kind of bill it is. */
  public enum BillKind {
    REGULAR,
    /** The last bill of an account that closes (BX-BILL-R20). */
    FINAL,
    /** Replaces a cancelled bill (BX-BILL-R10). */
    CORRECTED
  }

  /**
   * The place served.
   *
   * @param address one line each
   * @param remarks for example category and plan, in the language of the bill
   */
  public record ServicePlace(List<String> address, List<String> remarks) {

    public ServicePlace {
      address = List.copyOf(address);
      remarks = List.copyOf(remarks);
    }
  }
}
